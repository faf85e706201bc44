import { GraphQLError } from 'graphql';
import { composed } from './composed.js';
import { ToySubgraph } from './toy-subgraph.js';

const LINK = '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

const PRODUCTS = `
  extend schema ${LINK}
  type Query { version: String product(id: ID = "1"): Product products: [Product!] shelves: [[Thing]] nothing: Product }
  type Mutation { rename(id: ID!, name: String!): Product }
  interface Thing { id: ID! name: String }
  type Product implements Thing @key(fields: "id") { id: ID! name: String price: Int details: Details similar: [Thing] asked: Int }
  type Tool implements Thing @key(fields: "id") { id: ID! name: String weight: Int }
  type Details { size: Int weight: Int broken: String }
`;

const REVIEWS = `
  extend schema ${LINK}
  type Query { newest: Review }
  type Product @key(fields: "id") { id: ID! stars: Int! secret: String reviews: [Review!] }
  type Tool @key(fields: "id") { id: ID! stars: Int }
  type Review { body: String author: User }
  type User @key(fields: "id") { id: ID! }
`;

const USERS = `
  extend schema ${LINK}
  type Query { me: User }
  type User @key(fields: "id") { id: ID! name: String friends: [User!] }
`;

interface Ref {
  readonly id: string;
}

const product = (id: string) => ({ __typename: 'Product', id, name: `Product ${id}`, price: Number(id) * 10 });
const tool = (id: string) => ({ __typename: 'Tool', id, name: `Tool ${id}`, weight: 7 });
const user = (id: string) => ({ id, name: `User ${id}` });

/** Three subgraphs whose fields are worth deferring: entities, values, lists of lists, an interface. */
export class DeferringGraph {
  /** How often a product was asked how often it was asked: no two answers are the same. */
  private asked = 0;

  readonly products = new ToySubgraph('products', PRODUCTS, {
    Query: {
      version: () => '1',
      product: (_: unknown, { id }: Ref) => (id === '0' ? null : product(id)),
      products: () => ['1', '2', '3'].map(product),
      shelves: () => [[product('1'), tool('4')], [], null, [null, product('2')]],
      nothing: () => null,
    },
    Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...product(id), name }) },
    Product: {
      __resolveReference: ({ id }: Ref) => product(id),
      asked: () => (this.asked += 1),
      details: ({ id }: Ref) => (id === '3' ? null : { size: Number(id), weight: 2 }),
      similar: ({ id }: Ref) => [tool(`1${id}`), product('2')],
    },
    Tool: { __resolveReference: ({ id }: Ref) => tool(id) },
    Details: { broken: () => refuse() },
  });

  readonly reviews = new ToySubgraph('reviews', REVIEWS, {
    Query: { newest: () => ({ body: 'new', author: { id: 'u9' } }) },
    Product: {
      __resolveReference: ({ id }: Ref) => ({ id }),
      stars: ({ id }: Ref) => (id === '2' ? refuse() : 3),
      secret: () => refuse(),
      reviews: ({ id }: Ref) =>
        id === '3' ? [] : [1, 2].map((n) => ({ body: `${id}.${n}`, author: { id: `u${n}` } })),
    },
    Tool: { __resolveReference: ({ id }: Ref) => ({ id }), stars: () => 5 },
  });

  readonly users = new ToySubgraph('users', USERS, {
    Query: { me: () => user('me') },
    User: { __resolveReference: ({ id }: Ref) => user(id), friends: ({ id }: Ref) => (id === 'f' ? [] : [user('f')]) },
  });

  /** Starts all three and composes them. */
  async start(): Promise<string> {
    const subgraphs = [this.products, this.reviews, this.users];
    await Promise.all(subgraphs.map((subgraph) => subgraph.start()));
    return composed(subgraphs);
  }

  async stop(): Promise<void> {
    await Promise.all([this.products.stop(), this.reviews.stop(), this.users.stop()]);
  }
}

const refuse = () => {
  throw new GraphQLError('Not yours.', { extensions: { code: 'FORBIDDEN' } });
};
