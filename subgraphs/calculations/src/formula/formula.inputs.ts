import { ArgsType, Field } from 'type-graphql';
import { Json } from '../json.js';

@ArgsType()
export class EvaluateArgs {
  @Field() readonly formula!: string;
  @Field(() => Json, { description: 'Numbers by name, best as strings: { "trips": "120" }.' })
  readonly inputs!: unknown;
}
