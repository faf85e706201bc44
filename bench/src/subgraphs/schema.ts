import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { shippingEstimate } from '../graph/data.js';
import { ENTITIES } from '../graph/root.js';
import { sdlOf, type SubgraphName } from '../graph/subgraphs.js';

type Required = { readonly upc: string; readonly price: number; readonly weight: number };

const reference = (find: (key: never) => unknown) => ({ __resolveReference: find });

/** Computed from what the gateway hands over, so a gateway that loses a `@requires` answers wrongly. */
const INVENTORY = {
  __resolveReference: ({ upc, price, weight }: Required) => ({ ...ENTITIES.Product({ upc }), price, weight }),
  shippingEstimate: ({ price, weight }: Required) => shippingEstimate(price, weight),
};

const RESOLVERS: Readonly<Record<SubgraphName, object>> = {
  accounts: { User: reference(ENTITIES.User) },
  inventory: { Product: INVENTORY },
  products: { Product: reference(ENTITIES.Product) },
  reviews: {
    User: reference(ENTITIES.User),
    Product: reference(ENTITIES.Product),
    Review: reference(ENTITIES.Review),
  },
};

/** The executable schema of one of the four. */
export const subgraphSchema = (name: SubgraphName): GraphQLSchema =>
  buildSubgraphSchema([{ typeDefs: parse(sdlOf(name)), resolvers: RESOLVERS[name] as never }]);
