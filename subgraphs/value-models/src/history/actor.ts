import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Who did it: a person, a service or an agent. */
@ObjectType({ description: 'Who did it: HUMAN, SERVICE or AGENT, and its id.' })
@Directive('@shareable')
export class Actor {
  @Field() readonly kind!: string;
  @Field(() => ID) readonly id!: string;
}
