import { buildSchema, type ExecutionResult, graphql } from 'graphql';
import { ROOT } from './root.js';

const SCHEMA = buildSchema(`
  type Query { me: User user(id: ID!): User users: [User] topProducts(first: Int = 5): [Product] }
  type User { id: ID! name: String username: String birthday: Int reviews: [Review] }
  type Product {
    upc: String! name: String price: Int weight: Int inStock: Boolean shippingEstimate: Int reviews: [Review]
  }
  type Review { id: ID! body: String author: User product: Product }
`);

/** What one server that owns all the data answers: what any gateway over the four has to answer as well. */
export const monolithAnswer = (source: string): Promise<ExecutionResult> =>
  graphql({ schema: SCHEMA, source, rootValue: ROOT });
