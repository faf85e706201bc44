import { GraphQLError } from 'graphql';
import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const PRODUCTS = [
  { id: '1', weight: 1.5, dims: { w: 1, h: 2, unit: 'm' }, parts: [{ size: 1 }, { size: 2 }], origin: 'PT' },
  { id: '2', weight: null, dims: null, parts: [], origin: null },
  { id: '3', weight: 3, dims: { w: null, h: 4, unit: 'm' }, parts: null, origin: 'NO' },
  { id: '4', weight: 4, dims: { w: 5, h: 6, unit: 'cm' }, parts: [{ size: null }, null, { size: 7 }], origin: 'CL' },
];
const CONTENTS = [{ __typename: 'Book', pages: 3 }, { __typename: 'Film', minutes: 90 }, null, { __typename: 'Game' }];
const said = (value: unknown) => JSON.stringify(value) ?? 'nothing';

/** Fields that need what other subgraphs know: plain, nested, of lists, with arguments, of abstract types, in chains. */
export const SHIPPED: FederationSource = {
  products: {
    sdl: `
      type Query { products: [Product!]! product(id: ID!): Product shelves: [[Product]!] }
      type Product @key(fields: "id") {
        id: ID! weight: Float dims: Dims parts: [Part] origin: String
        price(currency: Currency! = EUR, off: [Int!]): Int content: Content broken: String
        seller: Seller
      }
      type Dims { w: Int h: Int unit: String }
      type Part { size: Int }
      enum Currency { EUR USD }
      union Content = Book | Film | Game
      type Book { pages: Int } type Film { minutes: Int } type Game { name: String @shareable }
      type Seller @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        products: () => PRODUCTS,
        product: (_: unknown, { id }: Ref) => PRODUCTS.find((product) => product.id === id),
        shelves: () => [[PRODUCTS[0], null], [], [PRODUCTS[3], PRODUCTS[0]]],
      },
      Product: {
        __resolveReference: ({ id }: Ref) => PRODUCTS.find((product) => product.id === id),
        price: ({ id }: Ref, { currency, off }: Ref) =>
          Number(id) * (currency === 'USD' ? 100 : 90) - ((off as number[] | undefined) ?? []).length,
        content: ({ id }: Ref) => CONTENTS[Number(id) - 1],
        broken: ({ id }: Ref) => {
          if (id === '3') throw new GraphQLError('Not there.', { extensions: { code: 'NOT_FOUND' } });
          return `whole ${id as string}`;
        },
        seller: ({ id }: Ref) => (id === '2' ? null : { id: `s${id}` }),
      },
      Seller: { __resolveReference: (ref: Ref) => ref },
    },
  },
  sellers: {
    sdl: `
      type Seller @key(fields: "id") { id: ID! name: String stock: [Product] }
      type Product @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Seller: {
        __resolveReference: ({ id }: Ref) => ({ id }),
        name: ({ id }: Ref) => (id === 's3' ? null : `seller ${id}`),
        stock: ({ id }: Ref) => (id === 's1' ? [{ id: '4' }, null, { id: '1' }] : []),
      },
    },
  },
  customs: {
    sdl: `
      type Product @key(fields: "id") {
        id: ID! origin: String @external
        tariff: Int @requires(fields: "origin")
      }
    `,
    resolvers: {
      Product: {
        __resolveReference: (ref: Ref) => ref,
        tariff: ({ origin }: Ref) => (origin === null ? null : said(origin).length + Number(origin === 'NO')),
      },
    },
  },
  shipping: {
    sdl: `
      type Product @key(fields: "id") {
        id: ID! weight: Float @external dims: Dims @external parts: [Part] @external content: Content @external
        price(currency: Currency! = EUR, off: [Int!]): Int @external broken: String @external tariff: Int @external
        seller: Seller @external
        cost(express: Boolean = false): String @requires(fields: "weight dims { w h }")
        packing: String @requires(fields: "parts { size }")
        tax: String @requires(fields: "price(currency: USD, off: [1, 2])")
        cover: String @requires(fields: "content { __typename ... on Book { pages } ... on Film { minutes } }")
        repair: String @requires(fields: "broken")
        duty: String @requires(fields: "tariff weight")
        receipt: String @requires(fields: "seller { id name }")
      }
      type Dims { w: Int @external h: Int @external }
      type Part { size: Int @external }
      enum Currency { EUR USD }
      union Content = Book | Film | Game
      type Book { pages: Int @external } type Film { minutes: Int @external } type Game { name: String @shareable }
      type Seller @key(fields: "id") { id: ID! name: String @external }
    `,
    resolvers: {
      Product: {
        __resolveReference: (ref: Ref) => ref,
        cost: ({ id, weight, dims }: Ref, { express }: Ref) => said([id, weight, dims, express]),
        packing: ({ parts }: Ref) => said(parts),
        tax: ({ price }: Ref) => said(price),
        cover: ({ content }: Ref) => said(content),
        repair: ({ broken }: Ref) => said(broken),
        duty: ({ tariff, weight }: Ref) => said([tariff, weight]),
        receipt: ({ seller }: Ref) => said(seller),
      },
    },
  },
};
