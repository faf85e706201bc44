import { Arg, Directive, Field, ID, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '@valueverse/kit/context';
import type { Push } from '@valueverse/kit/events/live';
import type { Subgraph } from '@valueverse/kit/subgraph';
import { counting } from './counting.js';
import { EVENT_TYPE, type Shown, shownBy } from './event-type.js';

/** What a meter showed, as its event says. */
@ObjectType()
@Directive('@key(fields: "id")')
class Reading implements Shown {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly value!: number;
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
    return shownBy(events[0]);
  }
}

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
