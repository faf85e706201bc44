import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A robot's mission as value-models knows one: the unit an effect is attributed to. `robots` owns the rest. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Mission {
  @Field(() => ID) readonly id!: string;
}
