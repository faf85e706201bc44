import { Json } from '@valueverse/kit/scalars';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class EvaluateArgs {
  @Field() readonly formula!: string;
  @Field(() => Json, { description: 'Numbers by name, best as strings: { "trips": "120" }.' })
  readonly inputs!: unknown;
}
