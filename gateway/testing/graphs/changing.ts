import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

/** Two subgraphs that are changed in turns, and what was done to them in order. */
export function changing() {
  const done: string[] = [];
  let stock = 0;
  const left = (change: string) => {
    done.push(change);
    stock += 1;
    return { id: String(stock), left: stock };
  };
  const source: FederationSource = {
    store: {
      sdl: `
        type Query { product(id: ID!): Product }
        type Mutation { buy(what: String!): Product buyMany(what: [String!]!): [Product!] forget: Boolean }
        type Product @key(fields: "id") { id: ID! left: Int }
      `,
      resolvers: {
        Query: { product: (_: unknown, { id }: Ref) => ({ id, left: stock }) },
        Mutation: {
          buy: async (_: unknown, { what }: Ref) => {
            await new Promise(setImmediate);
            return left(`buy ${what}`);
          },
          buyMany: (_: unknown, { what }: Ref) => (what as string[]).map((each) => left(`buy ${each}`)),
          forget: () => {
            done.push('forget');
            return null;
          },
        },
        Product: { __resolveReference: ({ id }: Ref) => ({ id, left: stock }) },
      },
    },
    reviews: {
      sdl: `
        type Mutation { praise(what: ID!): Product clear: String! }
        type Product @key(fields: "id") { id: ID! praises: String similar: Product }
      `,
      resolvers: {
        Mutation: {
          praise: (_: unknown, { what }: Ref) => left(`praise ${what}`),
          clear: () => left('clear').id,
        },
        Product: {
          __resolveReference: ({ id }: Ref) => {
            done.push(`look at ${id}`);
            return { id };
          },
          praises: ({ id }: Ref) => `of ${id} after ${stock}`,
          similar: ({ id }: Ref) => ({ id: `${id}+` }),
        },
      },
    },
  };
  const reset = () => {
    stock = 0;
    return done.splice(0);
  };
  return { source, reset };
}
