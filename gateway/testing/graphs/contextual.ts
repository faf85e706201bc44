import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const said = (name: string, id: unknown, args: object) => `${name} ${id} ${JSON.stringify(args)}`;

/** Fields that take an argument from an object above them. */
export const CONTEXTUAL: FederationSource = {
  shop: {
    sdl: `
      type Query { shops: [Shop!]! shop(id: ID!): Shop }
      type Shop @key(fields: "id") { id: ID! currency: String locale: Locale! items: [Item] best: Item shelves: [Shelf] }
      type Locale { lang: String }
      type Shelf @key(fields: "no") { no: ID! currency: String items: [Item] }
      type Item @key(fields: "id") { id: ID! name: String parent: Item }
    `,
    resolvers: {
      Query: {
        shops: () => ['a', 'b', 'c'].map((id) => ({ id })),
        shop: (_: unknown, { id }: Ref) => ({ id }),
      },
      Shop: {
        __resolveReference: (ref: Ref) => ref,
        currency: ({ id }: Ref) => (id === 'c' ? null : `${id}-coin`),
        locale: ({ id }: Ref) => ({ lang: `${id}-tongue` }),
        items: ({ id }: Ref) => (id === 'b' ? [{ id: '2' }, null, { id: '1' }] : [{ id: '1' }, { id: '2' }]),
        best: () => ({ id: '1' }),
        shelves: ({ id }: Ref) =>
          ['1', '2'].map((n) => ({ no: id + n, currency: `shelf ${id}${n}`, items: [{ id: '1' }, { id: '3' }] })),
      },
      Item: {
        __resolveReference: (ref: Ref) => ref,
        name: ({ id }: Ref) => `item ${id}`,
        parent: ({ id }: Ref) => (id === '1' ? { id: '2' } : null),
      },
    },
  },
  prices: {
    sdl: `
      type Item @key(fields: "id") {
        id: ID!
        price(off: Int = 0, unit: String @fromContext(field: "$shop { currency }")): String
        label(lang: String @fromContext(field: "$home { locale { lang } }")): String
      }
      type Shop @key(fields: "id") @context(name: "shop") @context(name: "home") { id: ID! currency: String @external locale: Locale! @external }
      type Locale { lang: String @external }
      type Shelf @key(fields: "no") @context(name: "shop") { no: ID! currency: String @external }
    `,
    resolvers: {
      Item: {
        __resolveReference: (ref: Ref) => ref,
        price: ({ id }: Ref, args: object) => said('price', id, args),
        label: ({ id }: Ref, args: object) => said('label', id, args),
      },
    },
  },
};
