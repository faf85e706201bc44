import { GraphQLError } from 'graphql';
import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const refusal = (message: string, code: string) =>
  new GraphQLError(message, { extensions: { code, secret: 's3cret' } });

/** Throws for the ids it is told of. */
const but =
  (ids: string, code = 'NOT_FOUND') =>
  ({ id }: Ref) => {
    if (ids.includes(id as string)) throw refusal(`No such thing of ${id}.`, code);
    return `of ${id}`;
  };

const parts = (id: string) => [{ id: `${id}a` }, null, { id: `${id}b` }];

/** Resolvers that throw at every place. */
export const FAULTY: FederationSource = {
  front: {
    sdl: `
      type Query {
        fine: String refused: String surprised: String must: Item!
        items(ids: [ID]!): [Item] grid(ids: [[ID]]!): [[Item]] one(id: ID!): Item
        mixed: [Mixed] thing(id: ID!): Holder
      }
      type Mutation { fail(code: String): String add(id: ID!): Item }
      union Mixed = Item | Other
      type Item @key(fields: "id") { id: ID! weight: String parts: [Part] }
      type Other @key(fields: "id") { id: ID! }
      type Part { id: ID! grams: String }
      type Holder { id: ID! item: Item items: [Item] }
    `,
    resolvers: {
      Query: {
        fine: () => 'fine',
        refused: () => {
          throw refusal('Not yours.', 'FORBIDDEN');
        },
        surprised: () => {
          throw new Error('password=hunter2');
        },
        must: () => ({ id: '2' }),
        items: (_: unknown, { ids }: Ref) => (ids as unknown[]).map((id) => id && { id }),
        grid: (_: unknown, { ids }: Ref) => (ids as unknown[][]).map((row) => row?.map((id) => id && { id })),
        one: (_: unknown, { id }: Ref) => ({ id }),
        mixed: () => ['2', '1', '2'].map((id, n) => ({ __typename: n === 1 ? 'Item' : 'Other', id })),
        thing: (_: unknown, { id }: Ref) => ({ id, item: { id }, items: [{ id: '1' }, { id }] }),
      },
      Mutation: {
        fail: (_: unknown, { code }: Ref) => {
          throw refusal('Not now.', (code as string) ?? 'CONFLICT');
        },
        add: (_: unknown, { id }: Ref) => ({ id }),
      },
      Item: { __resolveReference: (ref: Ref) => ref, weight: but('13'), parts: ({ id }: Ref) => parts(id as string) },
      Part: { grams: but('2a') },
      Other: { __resolveReference: (ref: Ref) => ref },
    },
  },
  back: {
    sdl: `
      type Item @key(fields: "id") { id: ID! stars: String price: String rows: [[Cell]] next: Item strict: [Cell!]! }
      type Other @key(fields: "id") { id: ID! stars: String }
      type Cell { id: ID! text: String must: String! }
    `,
    resolvers: {
      Item: {
        __resolveReference: ({ id }: Ref) => {
          if (id === '9') throw refusal('Gone.', 'NOT_FOUND');
          return id === '8' ? null : { id };
        },
        stars: but('2', 'FORBIDDEN'),
        price: but('23', 'OOPS'),
        rows: ({ id }: Ref) => [[{ id: `${id}a` }, { id: `${id}b` }], null, [null, { id: '2b' }]],
        next: ({ id }: Ref) => (id === '3' ? null : { id: String(Number(id) + 1) }),
        strict: ({ id }: Ref) => [{ id: `${id}a` }, { id: `${id}b` }],
      },
      Cell: { text: but('2b'), must: but('2b') },
      Other: { __resolveReference: (ref: Ref) => ref, stars: but('2') },
    },
  },
  far: {
    sdl: `type Item @key(fields: "id") { id: ID! shade: String tail: [Item] }`,
    resolvers: {
      Item: {
        __resolveReference: (ref: Ref) => ref,
        shade: but('2', 'CONFLICT'),
        tail: ({ id }: Ref) => [{ id }, { id: '2' }, { id: '2' }],
      },
    },
  },
};
