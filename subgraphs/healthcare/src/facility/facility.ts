import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A site as healthcare knows one: the key. `robots` owns the rest. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Facility {
  @Field(() => ID) readonly id!: string;
}
