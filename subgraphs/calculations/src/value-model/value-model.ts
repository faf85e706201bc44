import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A value model as calculations knows one: the key. `value-models` owns the rest. */
@ObjectType()
@Directive('@key(fields: "id")')
export class ValueModel {
  @Field(() => ID) readonly id!: string;
}
