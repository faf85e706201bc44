import { parse } from 'graphql';
import { composed } from './composed.js';
import { ToyLog } from './toy-log.js';
import { ToySubgraph } from './toy-subgraph.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
/** What a supergraph may promise more: a field of the query, and a field of a product. */
export const NEWS = 'extend type Query { news: String }\n';
export const COLOUR = 'extend type Product { colour: String }\n';
const WEIGHT = 'extend type Product { weight: Int }';
const SUPPLIES = 'type Query { supplier: String } type Product @key(fields: "id") { id: ID! }';
const CHANGES = 'type Subscription { priceChanged(id: ID!): Product }\n';

/** What may differ from one supergraph to the next. */
export interface Change {
  /** Which subgraph answers `Product.weight`; both can. */
  readonly weight?: 'products' | 'reviews';
  /** Which subgraph tells of `priceChanged`; both can. */
  readonly changes?: 'products' | 'supplies';
  /** What `products` promises besides. */
  readonly more?: string;
  /** Whether the subgraph `supplies` takes part. */
  readonly supplies?: boolean;
}

/** Subgraphs that stay, and one supergraph of them after the other. */
export class ChangingGraph {
  readonly log = new ToyLog('products');
  /** What `supplies` tells of. */
  readonly otherLog = new ToyLog('supplies');
  readonly products: ToySubgraph;
  readonly reviews: ToySubgraph;
  readonly supplies: ToySubgraph;
  private readonly known = new Map<string, string>();
  private count = 0;

  constructor() {
    const product = { __resolveReference: ({ id }: { id: string }) => ({ id, stars: 4, weight: 7 }) };
    const named = (id: string) => ({ id, name: `Product ${id}`, weight: 7 });
    this.products = new ToySubgraph('products', LINK + PRODUCTS + CHANGES + WEIGHT + NEWS + COLOUR, {
      Query: { products: () => ['1', '2'].map(named) },
      Product: { __resolveReference: ({ id }: { id: string }) => named(id) },
      Subscription: { priceChanged: told(this.log) },
    });
    this.reviews = new ToySubgraph('reviews', `${LINK}${REVIEWS}${WEIGHT}`, { Product: product });
    this.supplies = new ToySubgraph('supplies', LINK + SUPPLIES + CHANGES, {
      Query: { supplier: () => 'Smith' },
      Subscription: { priceChanged: told(this.otherLog) },
    });
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
    const { name, url } = this.supplies;
    const without = composed([{ name, url, typeDefs: parse(LINK + SUPPLIES) }]);
    return { sdl: this.supergraph(), without };
  }

  private compose({ weight = 'products', changes = 'products', more = '', supplies = true }: Change): string {
    const { products, reviews } = this;
    const sdl = {
      products:
        LINK + PRODUCTS + (changes === 'products' ? CHANGES : '') + (weight === 'products' ? WEIGHT : '') + more,
      reviews: LINK + REVIEWS + (weight === 'reviews' ? WEIGHT : ''),
      supplies: LINK + SUPPLIES + (changes === 'supplies' ? CHANGES : ''),
    };
    return composed([
      { name: 'products', url: products.url, typeDefs: parse(sdl.products) },
      { name: 'reviews', url: reviews.url, typeDefs: parse(sdl.reviews) },
      ...(supplies ? [{ name: 'supplies', url: this.supplies.url, typeDefs: parse(sdl.supplies) }] : []),
    ]);
  }
}

const told = (log: ToyLog) => ({
  subscribe: (_: unknown, { id }: { id: string }, { resume }: { resume?: string }) => log.follow(id, resume),
  resolve: ({ value }: { value: unknown }) => value,
});

const PRODUCTS = `
  type Query { products: [Product!]! }
  type Product @key(fields: "id") { id: ID! name: String price: Int }
`;
const REVIEWS = `type Product @key(fields: "id") { id: ID! stars: Int }
`;
