import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A commitment as insights knows one: the key. `value-models` owns the rest. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Commitment {
  @Field(() => ID) readonly id!: string;
}
