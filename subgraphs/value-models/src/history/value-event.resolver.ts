import { Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { ValueEvent } from './value-event.js';

/** Who did it: a person, a service or an agent. */
@ObjectType({ description: 'Who did it: HUMAN, SERVICE or AGENT, and its id.' })
@Directive('@shareable')
class Actor {
  @Field() readonly kind!: string;
  @Field(() => ID) readonly id!: string;
}

@Resolver(() => ValueEvent)
export class ValueEventResolver {
  @FieldResolver(() => Actor)
  by(@Root() { actor }: ValueEvent): Actor {
    return actor;
  }

  @FieldResolver(() => String, { description: 'What happened, as JSON.' })
  payloadJson(@Root() { payload }: ValueEvent): string {
    return JSON.stringify(payload);
  }
}
