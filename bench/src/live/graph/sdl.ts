import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const SUBSCRIPTION = 'type Query { ready: Boolean } type Subscription { priceChanged: Product! }';

/** Where the events come from. */
export const PRODUCTS = `${LINK} ${SUBSCRIPTION}
  type Product @key(fields: "id") { id: ID! name: String! price: Int! at: String! }`;

/** What completes them. */
export const REVIEWS = `${LINK} type Product @key(fields: "id") { id: ID! stars: Int! }`;

/** The same in one schema. */
export const MONOLITH = `${SUBSCRIPTION} type Product { id: ID! name: String! price: Int! at: String! stars: Int! }`;

/** The supergraph of both. */
export function composeLive(url: string): string {
  const services = Object.entries({ products: PRODUCTS, reviews: REVIEWS }).map(([name, sdl]) => {
    return { name, url: `${url}/${name}/graphql`, typeDefs: parse(sdl) };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl) return supergraphSdl;
  throw new Error(`Both must compose, got: ${errors?.map(({ message }) => message).join('; ')}`);
}
