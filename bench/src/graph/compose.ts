import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { sdlOf, SUBGRAPH_NAMES, type SubgraphName } from './subgraphs.js';

/** Where each subgraph is asked. */
export type Urls = Readonly<Record<SubgraphName, string>>;

/** The supergraph of the four. */
export function composeSupergraph(urls: Urls): string {
  const services = SUBGRAPH_NAMES.map((name) => ({ name, url: urls[name], typeDefs: parse(sdlOf(name)) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl) return supergraphSdl;
  throw new Error(`The four subgraphs must compose, got: ${errors?.map(({ message }) => message).join('; ')}`);
}
