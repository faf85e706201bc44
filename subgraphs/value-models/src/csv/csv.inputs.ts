import { Field, InputType } from 'type-graphql';
import { CreateValueModelInput } from '../value-model/value-model.inputs.js';

@InputType({ description: 'A new model with drivers and benefits from a file.' })
export class ImportValueModelInput extends CreateValueModelInput {
  @Field({
    description:
      'The text of a CSV file (RFC 4180) with commas, as `exportCsv` writes it: at most 2,000 rows and 1,000,000 bytes.',
  })
  readonly csv!: string;
  @Field({ defaultValue: false, description: 'Only checks the file.' }) readonly dryRun!: boolean;
}
