import { parse } from 'graphql';
import { composed } from './composed.js';
import { ToyLog } from './toy-log.js';
import { ToySubgraph } from './toy-subgraph.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
/** What a supergraph may promise more: a field of the query, and a field of a product. */
export const NEWS = 'extend type Query { news: String }\n';
export const COLOUR = 'extend type Product { colour: String }\n';
const WEIGHT = 'extend type Product { weight: Int }';
const SUPPLIES = 'type Query { supplier: String }';

/** What may differ from one supergraph to the next. */
export interface Change {
  /** Which subgraph answers `Product.weight`; both can. */
  readonly weight?: 'products' | 'reviews';
  /** What `products` promises besides. */
  readonly more?: string;
  /** Whether the subgraph `supplies` takes part. */
  readonly supplies?: boolean;
}

/** Subgraphs that stay, and one supergraph of them after the other. */
export class ChangingGraph {
  readonly log = new ToyLog('products');
  readonly products: ToySubgraph;
  readonly reviews: ToySubgraph;
  readonly supplies: ToySubgraph;
  private readonly known = new Map<string, string>();
  private count = 0;

  constructor() {
    const product = { __resolveReference: ({ id }: { id: string }) => ({ id, stars: 4, weight: 7 }) };
    const named = (id: string) => ({ id, name: `Product ${id}`, weight: 7 });
    this.products = new ToySubgraph('products', LINK + PRODUCTS + WEIGHT + NEWS + COLOUR, {
      Query: { products: () => ['1', '2'].map(named) },
      Subscription: {
        priceChanged: {
          subscribe: (_: unknown, { id }: { id: string }, { resume }: { resume?: string }) =>
            this.log.follow(id, resume),
          resolve: ({ value }: { value: unknown }) => value,
        },
      },
    });
    this.reviews = new ToySubgraph('reviews', `${LINK}${REVIEWS}${WEIGHT}`, { Product: product });
    this.supplies = new ToySubgraph('supplies', LINK + SUPPLIES, { Query: { supplier: () => 'Smith' } });
  }

  async start(): Promise<void> {
    await Promise.all([this.products.start(), this.reviews.start(), this.supplies.start()]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.products.stop(), this.reviews.stop(), this.supplies.stop()]);
  }

  /** A supergraph that differs from every one before, if only in a comment. */
  supergraph(change: Change = {}): string {
    const key = JSON.stringify(change);
    const sdl = this.known.get(key) ?? this.compose(change);
    this.known.set(key, sdl);
    return `${sdl}\n# ${(this.count += 1)}\n`;
  }

  /** One supergraph, and one that lacks its subgraph `products`. */
  withoutProducts(): { readonly sdl: string; readonly without: string } {
    return { sdl: this.supergraph(), without: composed([this.supplies]) };
  }

  private compose({ weight = 'products', more = '', supplies = true }: Change): string {
    const { products, reviews } = this;
    const sdl = {
      products: LINK + PRODUCTS + (weight === 'products' ? WEIGHT : '') + more,
      reviews: LINK + REVIEWS + (weight === 'reviews' ? WEIGHT : ''),
    };
    return composed([
      { name: 'products', url: products.url, typeDefs: parse(sdl.products) },
      { name: 'reviews', url: reviews.url, typeDefs: parse(sdl.reviews) },
      ...(supplies ? [this.supplies] : []),
    ]);
  }
}

const PRODUCTS = `
  type Query { products: [Product!]! }
  type Subscription { priceChanged(id: ID!): Product }
  type Product @key(fields: "id") { id: ID! name: String price: Int }
`;
const REVIEWS = `type Product @key(fields: "id") { id: ID! stars: Int }
`;
