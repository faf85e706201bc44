import { parse } from 'graphql';
import { composed } from '../../gateway/testing/composed.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** What the real subgraph says of itself, as far as it is asked. */
const READINGS = `${LINK}
  type Query { reading: Reading }
  type Subscription { readingTaken(key: ID!): Reading }
  type Reading @key(fields: "id") { id: ID! value: Int! at: String! note: String! }
`;

/** The one that listens to it, and tells of what it has heard. */
const ECHOES = `${LINK}
  type Query { echo: Echo }
  type Subscription { echoed(key: ID!): Echo }
  type Echo @key(fields: "id") { id: ID! value: Int! at: String! note: String! origin: Int! }
`;

/** The subgraph that completes each event. */
export const LABELS = `${LINK}
  type Reading @key(fields: "id") { id: ID! readAt: String! }
  type Echo @key(fields: "id") { id: ID! readAt: String! }
`;

/** What every client asks, by the subgraph that tells it. */
export const QUERIES = {
  readings: 'subscription Reading($key: ID!) { reading: readingTaken(key: $key) { id value at note readAt } }',
  echoes: 'subscription Echo($key: ID!) { reading: echoed(key: $key) { id value at note readAt origin } }',
} as const;

/** A subgraph that clients can follow. */
export type Followed = keyof typeof QUERIES;

/** The supergraph of all; each version has a field of its own that nobody asks for. */
export function supergraph(ports: Readonly<Record<Followed | 'labels', number>>, version = 0): string {
  const more = version === 0 ? '' : `type Query { version${version}: String }`;
  const at = (port: number) => `http://127.0.0.1:${port}/graphql`;
  return composed([
    { name: 'readings', url: at(ports.readings), typeDefs: parse(READINGS) },
    { name: 'echoes', url: at(ports.echoes), typeDefs: parse(ECHOES) },
    { name: 'labels', url: at(ports.labels), typeDefs: parse(LABELS + more) },
  ]);
}
