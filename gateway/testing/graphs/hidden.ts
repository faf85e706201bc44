import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

/** Types and fields that clients must not see, root types with names of their own. */
export const HIDDEN: FederationSource = {
  open: {
    sdl: `
      schema { query: OpenQuery mutation: OpenMutation }
      type OpenQuery { things: [Thing] named: [Named] one(kind: Kind): Thing users: [User] secret: String @inaccessible box: Box }
      type OpenMutation { touch(id: ID!): User }
      union Thing = Plain | Secret | User
      interface Named { name: String }
      type Plain implements Named { name: String kind: Kind kinds: [Kind] other: Thing }
      type Secret implements Named @inaccessible { name: String code: String }
      enum Kind { OPEN CLOSED @inaccessible }
      type User implements Named @key(fields: "id") @key(fields: "hidden") { id: ID! hidden: ID! @inaccessible name: String holds: Thing must: Thing! list: [Named!] }
      interface Safe @inaccessible { lock: String }
      type Box implements Safe { lock: String inside: Safe @inaccessible }
    `,
    resolvers: {
      OpenQuery: {
        things: () => [
          {
            __typename: 'Plain',
            name: 'p',
            kind: 'CLOSED',
            kinds: ['OPEN', 'CLOSED'],
            other: { __typename: 'Secret' },
          },
          { __typename: 'Secret', name: 's' },
          null,
          { __typename: 'User', id: '1', hidden: 'h1', name: 'u' },
        ],
        named: () => [
          { __typename: 'Secret', name: 's' },
          { __typename: 'Plain', name: 'p' },
        ],
        one: (_: unknown, { kind }: Ref) => ({ __typename: kind ? 'Plain' : 'Secret', kind }),
        users: () => ['1', '2', '3'].map((id) => ({ id, hidden: `h${id}`, name: `n${id}` })),
        secret: () => 's3cret',
        box: () => ({ lock: 'l' }),
      },
      OpenMutation: { touch: (_: unknown, { id }: Ref) => ({ id, hidden: `h${id}` }) },
      User: {
        __resolveReference: ({ id }: Ref) => ({ id, hidden: `h${id}` }),
        holds: ({ id }: Ref) => ({ __typename: id === '1' ? 'Secret' : 'Plain', name: 'held' }),
        must: ({ id }: Ref) => ({ __typename: id === '2' ? 'Secret' : 'Plain', name: 'must' }),
        list: ({ id }: Ref) => [{ __typename: 'Plain' }, { __typename: id === '3' ? 'Secret' : 'Plain', name: 'l' }],
      },
    },
  },
  closed: {
    sdl: `
      schema { query: ClosedQuery }
      type ClosedQuery { last: User }
      type User @key(fields: "hidden") {
        hidden: ID! @inaccessible name: String @external score: String @requires(fields: "name") salt: String @inaccessible level: Level
      }
      enum Level { LOW HIGH @inaccessible }
    `,
    resolvers: {
      ClosedQuery: { last: () => ({ hidden: 'h9' }) },
      User: {
        __resolveReference: (ref: Ref) => ref,
        score: ({ hidden, name }: Ref) => `${hidden} ${name}`,
        salt: () => 'salt',
        level: ({ hidden }: Ref) => (hidden === 'h2' ? 'HIGH' : 'LOW'),
      },
    },
  },
};
