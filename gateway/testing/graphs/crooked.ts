import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const fields = (type: (name: string) => string) =>
  ['Int', 'Float', 'String', 'Boolean', 'ID', 'Colour', 'Any', 'Date']
    .flatMap((name) => [
      `${name.toLowerCase()}(of: Any): ${type(name)}`,
      `${name.toLowerCase()}Must(of: Any): ${type(name)}${type('!') === '!' ? '!' : ''}`,
      `${name.toLowerCase()}List(of: Any): [${type(name)}]`,
    ])
    .join('\n');

const SCALARS = 'scalar Any scalar Date enum Colour { RED GREEN BLUE @inaccessible }';
const echo = (_: unknown, { of = null }: Ref) => of;
const ECHOES = Object.fromEntries(
  ['int', 'float', 'string', 'boolean', 'id', 'colour', 'any', 'date'].flatMap((name) =>
    ['', 'Must', 'List'].map((ending) => [name + ending, echo]),
  ),
);

/** A subgraph that gives back as a leaf whatever it is given, of the promised type or not; so does the other, of entities. */
export const CROOKED: FederationSource = {
  leaves: {
    sdl: `type Query { ${fields((name) => name)} held: Held } ${SCALARS} type Held @key(fields: "key") { key: ID! }`,
    served: `type Query { ${fields(() => 'Any')} held: Held } ${SCALARS} type Held @key(fields: "key") { key: ID! }`,
    resolvers: { Query: { ...ECHOES, held: () => ({ key: 'h' }) }, Held: { __resolveReference: (ref: Ref) => ref } },
  },
  more: {
    sdl: `type Held @key(fields: "key") { key: ID! ${fields((name) => name)} } ${SCALARS}`,
    served: `type Held @key(fields: "key") { key: ID! ${fields(() => 'Any')} } ${SCALARS}`,
    resolvers: { Held: { __resolveReference: (ref: Ref) => ref, ...ECHOES } },
  },
};
