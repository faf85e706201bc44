import { Arg, Directive, Field, ID, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '@valueverse/kit/context';
import type { Push } from '@valueverse/kit/events/live';
import type { Subgraph } from '@valueverse/kit/subgraph';
import { EVENT_TYPE } from './event-type.js';

/** What a meter showed, as its event says. */
@ObjectType()
@Directive('@key(fields: "id")')
class Reading {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly value!: number;
  /** When it was written, in milliseconds since 1970. */
  @Field(() => String) readonly at!: string;
  @Field(() => String) readonly note!: string;
}

@Resolver(() => Reading)
class ReadingResolver {
  @Query(() => Reading, { nullable: true })
  reading(): null {
    return null;
  }

  @Subscription(() => Reading, {
    nullable: true,
    subscribe: ({ args, context }) => {
      const matches = ({ partitionKey }: { partitionKey: string }) => partitionKey === args['key'];
      return (context as Context).live({ types: [EVENT_TYPE], matches });
    },
  })
  readingTaken(@Arg('key', () => ID) _: string, @Root() { events }: Push): Reading {
    return events[0].data as unknown as Reading;
  }
}

/** How many subscriptions stand at this process. */
export let open = 0;

/** Counts a subscription from its beginning to its end. */
const counting = (base: Context): Context => ({
  ...base,
  live: (wanted) => {
    const live = base.live(wanted);
    const end = live.return?.bind(live);
    let counted = 1;
    open += 1;
    live.return = async () => {
      open -= counted;
      counted = 0;
      return (await end?.()) as never;
    };
    return live;
  },
});

/** A real subgraph with nothing but a log: its events are written by another process, straight into its database. */
export const readings: Subgraph = {
  name: 'readings',
  migrations: new URL('./migrations/', import.meta.url),
  tables: [],
  context: counting,
  resolvers: [ReadingResolver],
  entities: [],
  references: { Reading: async () => null },
};
