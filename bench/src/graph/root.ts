import { generateData } from './data.js';

const { users, products, reviews } = generateData();
const userById = new Map(users.map((user) => [user.id, user]));
const productByUpc = new Map(products.map((product) => [product.upc, product]));
const reviewById = new Map(reviews.map((review) => [review.id, review]));

/** What the root fields answer, for a subgraph and for the monolith. */
export const ROOT = {
  me: () => users[0],
  user: ({ id }: { id: string }) => userById.get(id),
  users: () => users,
  topProducts: ({ first }: { first: number }) => products.slice(0, first),
};

/** Finds what a representation points at. */
export const ENTITIES = {
  User: ({ id }: { id: string }) => userById.get(id),
  Product: ({ upc }: { upc: string }) => productByUpc.get(upc),
  Review: ({ id }: { id: string }) => reviewById.get(id),
};
