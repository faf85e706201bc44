import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const said = (name: string, id: unknown, args: object) => `${name} of ${id} ${JSON.stringify(args)}`;

const INPUTS = `
  enum Unit { CM M }
  input Filter { min: Int = 1, tags: [String!], unit: Unit = CM, and: [Filter!], size: Int }
`;

/** Fields whose values tell which entity and which arguments they were asked with. */
export const NAMED: FederationSource = {
  people: {
    sdl: `
      ${INPUTS}
      type Query {
        user(id: ID!): User users(ids: [ID!] = ["1", "2"]): [User] posts(first: Int = 2): [Post!]!
        echo(n: Int = 5, f: Filter, u: [Unit], m: [[Int!]], j: String): String
      }
      type User @key(fields: "id") { id: ID! name(upper: Boolean = false): String home: Home friend: User }
      type Home { city: String keeper: User rooms: [Room] }
      type Room { no: Int guest: User }
      type Post @key(fields: "id") { id: ID! author: User reader: User home: Home }
    `,
    resolvers: {
      Query: {
        user: (_: unknown, { id }: Ref) => ({ id }),
        users: (_: unknown, { ids }: Ref) => ((ids as string[] | null) ?? []).map((id) => ({ id })),
        posts: (_: unknown, { first }: Ref) => Array.from({ length: first as number }, (_, n) => ({ id: `p${n % 3}` })),
        echo: (_: unknown, args: object) => said('echo', 'root', args),
      },
      User: {
        __resolveReference: (ref: Ref) => ref,
        name: ({ id }: Ref, args: object) => said('name', id, args),
        home: ({ id }: Ref) => ({
          city: `city of ${id}`,
          keeper: { id: 'k' },
          rooms: [{ no: 1, guest: { id } }, null],
        }),
        friend: ({ id }: Ref) => ({ id: id === '1' ? '2' : '1' }),
      },
      Post: {
        __resolveReference: (ref: Ref) => ref,
        author: () => ({ id: '1' }),
        reader: ({ id }: Ref) => ({ id: id === 'p0' ? '1' : '2' }),
        home: () => ({ city: 'all', keeper: { id: '1' }, rooms: [{ no: 2, guest: { id: '1' } }] }),
      },
    },
  },
  facts: {
    sdl: `
      ${INPUTS}
      type User @key(fields: "id") { id: ID! score(scale: Int = 1, f: Filter): String best: Post list(u: [Unit!] = [M]): [String] office: Office }
      type Office { floor: Floor } type Floor { no: Int! boss: User }
      type Post @key(fields: "id") { id: ID! likes(since: String): String top: User }
    `,
    resolvers: {
      User: {
        __resolveReference: (ref: Ref) => ref,
        score: ({ id }: Ref, args: object) => said('score', id, args),
        best: ({ id }: Ref) => ({ id: `p${id}` }),
        list: ({ id }: Ref, args: object) => [said('list', id, args), null],
        office: ({ id }: Ref) => ({ floor: { no: 3, boss: { id: id === 'b' ? '1' : 'b' } } }),
      },
      Post: {
        __resolveReference: (ref: Ref) => ref,
        likes: ({ id }: Ref, args: object) => said('likes', id, args),
        top: () => ({ id: '1' }),
      },
    },
  },
};
