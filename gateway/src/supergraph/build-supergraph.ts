import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, type Schema } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { StartRefused } from '../start-refused.js';
import { urlVariable } from './url-variable.js';

/** A subgraph as the gateway reaches it. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** A supergraph, ready to plan and to execute. */
export interface LoadedSupergraph {
  readonly sdl: string;
  readonly supergraph: Supergraph;
  /** What clients see, in the two forms that planner and graphql-js want. */
  readonly api: Schema;
  readonly apiSchema: GraphQLSchema;
  /** With everything only the gateway sees. */
  readonly fullSchema: GraphQLSchema;
  readonly subgraphs: readonly SubgraphAddress[];
}

/** Where a subgraph really is, when that is not what the supergraph says. */
export type SubgraphUrl = (name: string) => string | undefined;

/**
 * Builds what a supergraph SDL says. With the router's feature set, because the gateway library's own refuses
 * every supergraph that uses @authenticated, @requiresScopes or @policy.
 */
export function buildSupergraph(sdl: string, subgraphUrl: SubgraphUrl): LoadedSupergraph {
  const supergraph = Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const api = supergraph.apiSchema();
  return {
    sdl,
    supergraph,
    api,
    apiSchema: api.toGraphQLJSSchema(),
    fullSchema: supergraph.schema.toGraphQLJSSchema(),
    subgraphs: supergraph
      .subgraphsMetadata()
      .map(({ name, url }) => ({ name, url: address(name, subgraphUrl(name) ?? url) })),
  };
}

function address(name: string, url: string): string {
  if (/^https?:/.test(url) && URL.canParse(url)) return url;
  throw new StartRefused(
    `The supergraph gives "${name}" no address (${JSON.stringify(url)}): set ${urlVariable(name)}`,
  );
}
