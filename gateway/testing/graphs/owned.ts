import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const USERS = ['u1', 'u2', 'u3'];
const user = (id: string) => ({
  id,
  name: `name of ${id}`,
  home: { street: `street of ${id}`, city: `city of ${id}` },
});
const place = (id: unknown) => ({
  label: `label of ${id}`,
  geo: { lat: 1, zone: { name: `zone of ${id}` } },
  tags: [{ key: 'a' }, { key: 'b' }],
  rows: [[{ a: 1 }, { a: 2 }], [{ a: 3 }]],
});
const detail = (id: unknown) => ({
  note: `note of ${id}`,
  geo: { lng: 2, zone: { code: `code of ${id}` } },
  tags: [{ weight: 1 }, { weight: 2 }],
  rows: [[{ b: 4 }, { b: 5 }], [{ b: 6 }]],
});

/** Who answers what: fields given along with a path, values in shares, fields that moved and fields that are moving. */
export const OWNED: FederationSource = {
  accounts: {
    sdl: `
      type Query { users: [User!]! me: User settings: Settings }
      type User @key(fields: "id") { id: ID! name: String @shareable home: Home @shareable plan: String old: String place: Place @shareable moving: String }
      type Home { street: String @shareable city: String @shareable }
      type Place { label: String geo: Geo @shareable tags: [Tag] @shareable rows: [[Cell]] @shareable }
      type Geo { lat: Int zone: Zone @shareable }
      type Zone { name: String } type Tag { key: String } type Cell { a: Int }
      type Settings @shareable { theme: Theme } type Theme { colour: String @shareable }
    `,
    resolvers: {
      Query: {
        users: () => USERS.map(user),
        me: () => user('u2'),
        settings: () => ({ theme: { colour: 'red' } }),
      },
      User: {
        __resolveReference: ({ id }: Ref) => user(id as string),
        plan: ({ id }: Ref) => `moved away from ${id}`,
        old: ({ id }: Ref) => `old ${id}`,
        moving: ({ id }: Ref) => `moving ${id}`,
        place: ({ id }: Ref) => place(id),
      },
    },
  },
  reviews: {
    sdl: `
      type Query { reviews: [Review] }
      type Review @key(fields: "id") { id: ID! author: User @provides(fields: "name home { city }") reader: User }
      type User @key(fields: "id") { id: ID! name: String @external home: Home @external reviews: [Review] }
      type Home { city: String @external }
    `,
    resolvers: {
      Query: { reviews: () => USERS.map((id) => ({ id: `r${id}` })) },
      Review: {
        __resolveReference: (ref: Ref) => ref,
        author: ({ id }: Ref) => (id === 'ru3' ? null : user((id as string).slice(1))),
        reader: ({ id }: Ref) => ({ id: id === 'ru1' ? 'u3' : 'u1' }),
      },
      User: { __resolveReference: ({ id }: Ref) => ({ id }), reviews: ({ id }: Ref) => [{ id: `r${id}` }, null] },
    },
  },
  billing: {
    sdl: `
      type Query { debtors: [User] }
      type User @key(fields: "id") {
        id: ID! plan: String @override(from: "accounts") place: Place @shareable
        moving: String @override(from: "accounts", label: "percent(50)")
      }
      type Place { note: String geo: Geo @shareable tags: [Tag] @shareable rows: [[Cell]] @shareable }
      type Geo { lng: Int zone: Zone @shareable }
      type Zone { code: String } type Tag { weight: Int } type Cell { b: Int }
    `,
    resolvers: {
      Query: { debtors: () => [{ id: 'u3' }, null, { id: 'u1' }] },
      User: {
        __resolveReference: ({ id }: Ref) => ({ id }),
        plan: ({ id }: Ref) => `plan of ${id}`,
        moving: ({ id }: Ref) => `moving ${id}`,
        place: ({ id }: Ref) => detail(id),
      },
    },
  },
};
