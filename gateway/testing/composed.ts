import { composeServices } from '@apollo/composition';
import { type DocumentNode, parse } from 'graphql';
import { factsOf, type ReadSupergraph } from '../src/supergraph/facts-of.js';

interface Service {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

/** The supergraph SDL of some subgraphs. */
export function composed(services: readonly Service[]): string {
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, url, typeDefs }) => ({ name, url, typeDefs })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@tag" "@authenticated" { name: "@requiresScopes", as: "@needs" } "@policy"
])`;

/** A supergraph of one or more subgraphs that nobody asks, from their SDL by name; `change` is what happens to it after composition. */
export function supergraphOf(
  sdl: Readonly<Record<string, string>>,
  change = (supergraph: string): string => supergraph,
): ReadSupergraph {
  const services = Object.entries(sdl).map(([name, text]) => {
    return { name, url: `http://${name}.test/graphql`, typeDefs: parse(`${LINK} ${text}`) };
  });
  return factsOf(change(composed(services)));
}
