import { Arg, Directive, Field, ID, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '@valueverse/kit/context';
import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import type { Subgraph } from '@valueverse/kit/subgraph';
import { counting } from '../readings/counting.js';
import { EVENT_TYPE, type Shown, shownBy } from '../readings/event-type.js';

/** What this subgraph has heard of another's meter. */
@ObjectType()
@Directive('@key(fields: "id")')
class Echo implements Shown {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly value!: number;
  @Field(() => String) readonly at!: string;
  @Field(() => String) readonly note!: string;
  /** The number of the event that it is the echo of. */
  @Field(() => Int) readonly origin!: number;
}

@Resolver(() => Echo)
class EchoResolver {
  @Query(() => Echo, { nullable: true })
  echo(): null {
    return null;
  }

  @Subscription(() => Echo, {
    nullable: true,
    subscribe: ({ args, context }) => {
      return (context as Context).live({ types: [EVENT_TYPE], key: args['key'] as string });
    },
  })
  echoed(@Arg('key', () => ID) _: string, @Root() { events: [event] }: Push): Echo {
    return { ...shownBy(event), origin: Number(event.causationId?.split(':')[1]) };
  }
}

/** A real subgraph that listens to another, and tells of each event of that in an event of its own. */
export const echoes: Subgraph = {
  name: 'echoes',
  migrations: new URL('../readings/migrations/', import.meta.url),
  tables: [],
  context: counting,
  resolvers: [EchoResolver],
  entities: [],
  references: { Echo: async () => null },
};

/** Tells of what it has heard. */
export async function echo(event: LoggedEvent<typeof EVENT_TYPE>, { emit }: Context): Promise<void> {
  const { subject, partitionKey, data } = event;
  await emit({ type: EVENT_TYPE, subject, partitionKey, data });
}
