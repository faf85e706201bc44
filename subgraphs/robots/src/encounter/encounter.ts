import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { AccessDecision } from '../access-decision.js';

/** An encounter as robots knows one: the key, and whether the caller may see it. `healthcare` owns the rest. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Encounter {
  @Field(() => ID) readonly id!: string;
  @Field(() => AccessDecision)
  @Directive('@external')
  readonly accessDecision?: AccessDecision;
}
