import { GraphQLError } from 'graphql';
import { decodeJwt } from 'jose';
import { composed } from './composed.js';
import { ToyLog } from './toy-log.js';
import { ToySubgraph } from './toy-subgraph.js';

const LINK = '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])';

const PRODUCTS = `
  extend schema ${LINK}
  type Query {
    catalog: String @tag(name: "public")
    product(id: ID!): Product
    products: [Product!]!
    refuse(code: String, message: String!): String
    slow: String
  }
  type Mutation { rename(id: ID!, name: String!): Product }
  type Subscription { priceChanged(id: ID! = "1"): Product forbidden: Product }
  type Product @key(fields: "id") { id: ID! name: String price: Int toldTo: String }
`;

const REVIEWS = `
  extend schema ${LINK}
  type Product @key(fields: "id") { id: ID! stars: Int seenBy: String }
`;

/** What a subscription's resolvers are told of its caller. */
interface Context {
  readonly headers?: { readonly authorization?: string };
}

/** The caller as the gateway has signed it: what a subgraph shows may depend on nothing else. */
function callerIn(authorization: string | undefined): string | null {
  if (!authorization) return null;
  const { sub, tenant, roles, purposeOfUse } = decodeJwt(authorization.slice('Bearer '.length));
  return [sub, tenant, roles, purposeOfUse].filter((claim) => claim !== undefined).join('/');
}

/** Two subgraphs, their composed supergraph, and what the tests turn at runtime. */
export class ToyGraph {
  readonly log = new ToyLog('products');
  /** What `reviews` says of every product: changes between two events show whether it is asked anew. */
  stars = 1;

  readonly products = new ToySubgraph('products', PRODUCTS, {
    Query: {
      catalog: () => 'spring',
      product: (_: unknown, { id }: { id: string }) => ({ id, name: `Product ${id}`, price: 5 }),
      products: () => ['1', '2', '3'].map((id) => ({ id, name: `Product ${id}`, price: 5 })),
      refuse: (_: unknown, { code, message }: { code?: string; message: string }) => {
        throw new GraphQLError(message, {
          extensions: { ...(code && { code }), secret: 'host=10.0.0.1', stacktrace: ['at x'] },
        });
      },
      slow: () => new Promise(() => {}),
    },
    Product: { toldTo: (_: unknown, __: unknown, { headers }: Context) => callerIn(headers?.authorization) },
    Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name }) },
    Subscription: {
      priceChanged: {
        subscribe: (_: unknown, { id }: { id: string }, { resume }: { resume?: string }) => this.log.follow(id, resume),
        resolve: ({ value }: { value: unknown }) => value,
      },
      forbidden: {
        subscribe: () => {
          throw new GraphQLError('Not yours.', { extensions: { code: 'FORBIDDEN' } });
        },
      },
    },
  });

  readonly reviews = new ToySubgraph('reviews', REVIEWS, {
    Product: {
      __resolveReference: ({ id }: { id: string }) => ({ id, stars: this.stars }),
      seenBy: (_: unknown, __: unknown, { authorization }: { authorization?: string }) => callerIn(authorization),
    },
  });

  /** Starts both and composes them. */
  async start(): Promise<string> {
    const subgraphs = [this.products, this.reviews];
    await Promise.all(subgraphs.map((subgraph) => subgraph.start()));
    return composed(subgraphs);
  }

  async stop(): Promise<void> {
    await Promise.all([this.products.stop(), this.reviews.stop()]);
  }
}
