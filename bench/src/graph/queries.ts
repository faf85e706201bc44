const FRAGMENTS = `
fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }`;

/** What is asked, by name: the query of the public benchmark, one over all four subgraphs, one over two. */
export const QUERIES = {
  big: `query Big {
  users {
    ...User
    reviews {
      ...Review
      product {
        ...Product
        reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
      }
    }
  }
  topProducts {
    ...Product
    reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
  }
}${FRAGMENTS}`,
  medium: `query Medium {
  topProducts { ...Product reviews { ...Review author { ...User } } }
}${FRAGMENTS}`,
  small: `query Small { me { id name reviews { id body } } }`,
} as const;

/** One of them. */
export type QueryName = keyof typeof QUERIES;

/** All of them, biggest first. */
export const QUERY_NAMES = Object.keys(QUERIES) as QueryName[];
