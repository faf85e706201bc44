import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, type Schema } from '@apollo/federation-internals';
import { type GraphQLSchema, printSchema } from 'graphql';
import { demandsOf } from './demands.js';
import type { Demand, SupergraphFacts } from './facts.js';
import { overrideLabels } from './override-labels.js';
import { possibleTypes } from './possible-types.js';
import { publicFields } from './public-fields.js';

/** A supergraph as planning needs it, and the facts that go to everyone else. */
export interface ReadSupergraph {
  readonly facts: SupergraphFacts;
  readonly supergraph: Supergraph;
  /** What clients see, in the two forms that planner and graphql-js want. */
  readonly api: Schema;
  readonly apiSchema: GraphQLSchema;
  readonly demands: ReadonlyMap<string, Demand>;
}

/**
 * Reads a supergraph SDL; throws what is wrong with it. With the router's feature set, because the gateway library's own
 * refuses every supergraph that uses @authenticated, @requiresScopes, @policy, @context or @cost.
 */
export function factsOf(sdl: string): ReadSupergraph {
  const supergraph = Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const { schema } = supergraph;
  const api = supergraph.apiSchema();
  const apiSchema = api.toGraphQLJSSchema({ includeDefer: true });
  const facts = {
    sdl,
    apiSdl: printSchema(apiSchema),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    possibleTypes: possibleTypes(schema),
    publicFields: [...publicFields(schema)],
    overrideLabels: overrideLabels(schema),
  };
  return { facts, supergraph, api, apiSchema, demands: demandsOf(schema) };
}
