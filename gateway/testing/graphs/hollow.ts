import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const OUTER = `
  type Query {
    levels(hole: String): Outer
    list: [Item!] loose: [Item] strict: [Item!]! grid: [[Item!]!]! looseGrid: [[Item]!]
    numbers: [Int!] matrix: [[Int!]!] things: [Thing!] must: Item!
  }
  type Outer { name: String! middle: Middle! maybe: Middle }
  type Middle { name: String! inner: Inner! items: [Inner!]! }
  type Inner { name: String! number: Int! }
  union Thing = Item | Inner
  type Item @key(fields: "id") { id: ID! name: String! box: Box @shareable }
  type Box { tag: String! }
`;

const MORE = `
  type Item @key(fields: "id") { id: ID! count: Int! note: String parent: Item! size: Size! sizes: [Size!]! box: Box @shareable bad: [[Int!]!]! }
  type Size { cm: Int! unit: Unit! }
  enum Unit { CM M }
  type Box { depth: Int! }
`;

const inner = (hole: unknown) => ({ name: 'inner', number: hole === 'inner' ? null : 7 });
const items = ['i1', 'i2', 'i3'].map((id) => ({ id, name: `name ${id}`, box: { tag: id === 'i2' ? null : 't' } }));

/** Two subgraphs that promise values they then do not have. */
export const HOLLOW: FederationSource = {
  outer: {
    sdl: OUTER,
    served: OUTER.replaceAll('!', '').replace('@key(fields: "id") { id: ID', '@key(fields: "id") { id: ID!'),
    resolvers: {
      Query: {
        levels: (_: unknown, { hole }: Ref) => ({
          name: hole === 'outer' ? null : 'outer',
          middle: {
            name: hole === 'middle' ? null : 'middle',
            inner: hole === 'object' ? null : inner(hole),
            items: [],
          },
          maybe: {
            name: 'maybe',
            inner: inner('none'),
            items: [inner('none'), hole === 'element' ? null : inner(hole)],
          },
        }),
        list: () => items,
        loose: () => [items[1], null, items[2], items[0]],
        strict: () => [items[0], items[2]],
        grid: () => [[items[0]], [], [items[2], items[0]]],
        looseGrid: () => [[items[1], null], [], [items[2]]],
        numbers: () => [1, null, 3],
        matrix: () => [[1, 2], [3, null], null],
        things: () => [
          { __typename: 'Item', ...items[0] },
          { __typename: 'Inner', name: null, number: 1 },
        ],
        must: () => items[1],
      },
      Item: { __resolveReference: ({ id }: Ref) => items.find((item) => item.id === id) },
    },
  },
  more: {
    sdl: MORE,
    served: MORE.replaceAll('!', '').replace('{ id: ID', '{ id: ID!'),
    resolvers: {
      Item: {
        __resolveReference: ({ id }: Ref) => (id === 'i3' ? null : { id }),
        count: ({ id }: Ref) => (id === 'i2' ? null : 1),
        note: ({ id }: Ref) => `note ${id}`,
        parent: ({ id }: Ref) => (id === 'i1' ? { id: 'i2' } : null),
        size: ({ id }: Ref) => (id === 'i1' ? { cm: null, unit: 'M' } : { cm: 3, unit: 'CM' }),
        sizes: ({ id }: Ref) => [{ cm: 1, unit: 'CM' }, id === 'i1' ? null : { cm: null, unit: 'M' }],
        box: ({ id }: Ref) => ({ depth: id === 'i1' ? null : 2 }),
        bad: ({ id }: Ref) => (id === 'i1' ? [[1], [null, 2]] : [[1], null]),
      },
    },
  },
};
