import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A calculation as insights knows one: the key. `calculations` owns the rest. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class CalculationRun {
  @Field(() => ID) readonly id!: string;
}
