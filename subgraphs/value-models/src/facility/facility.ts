import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A site as value-models knows one: the key. `robots` owns the rest. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Facility {
  @Field(() => ID) readonly id!: string;
}
