import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A value model as robots knows one: the key, and the initiative its missions are done for. `value-models` owns the rest. */
@ObjectType()
@Directive('@key(fields: "id")')
export class ValueModel {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) @Directive('@external') readonly initiativeId!: string;
}
