import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import type { Context } from './context.js';
import { guard } from './doors/guard.js';
import type { Subgraph } from './subgraph.js';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible"])`;

/** Subscriptions bring their own iterator, so type-graphql's own publishing is never used; it asks for one all the same. */
const unusedPubSub = {
  publish: () => undefined,
  subscribe: (): never => {
    throw new Error('Subscribe through context.live.');
  },
};

/** A subgraph's executable schema: type-graphql classes as a Federation 2 subgraph, every root field behind its door. */
export async function subgraphSchema<C extends Context>(
  subgraph: Pick<Subgraph<C>, 'resolvers' | 'entities' | 'references'>,
): Promise<GraphQLSchema> {
  const codeFirst = await buildSchema({
    resolvers: subgraph.resolvers,
    orphanedTypes: [...subgraph.entities], // an entity that only `_entities` reaches would silently vanish otherwise
    pubSub: unusedPubSub,
    validate: false,
    skipCheck: true,
  });
  const resolvers: Record<string, object> = createResolversMap(codeFirst);
  for (const [type, find] of Object.entries(subgraph.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: find };
  }
  const typeDefs = parse(`${FEDERATION}\n${printSchemaWithDirectives(codeFirst)}`);
  return guard(buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]));
}
