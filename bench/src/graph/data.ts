/** A person of accounts, with what reviews says of them. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
  readonly reviews: Review[];
}

/** A product of products, with what inventory and reviews say of it. */
export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
  readonly shippingEstimate: number;
  readonly reviews: Review[];
}

/** What someone wrote of a product. */
export interface Review {
  readonly id: string;
  readonly body: string;
  readonly author: User;
  readonly product: Product;
}

/** Shipping is free for the dear, else it is by weight. */
export const shippingEstimate = (price: number, weight: number): number => (price > 1000 ? 0 : Math.round(weight / 2));

const WORDS = 'oak solid light wide warm quiet spring grain edge frame early sturdy plain bright joint finish'.split(
  ' ',
);
const GOODS = 'Table Couch Glass Chair Screen Lamp Grill Fridge Sofa'.split(' ');
/** Which product each review is of: as in the public benchmark, a few products get most of them. */
const REVIEWED = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3];

/** Words that look like prose and are the same on every machine. */
const prose = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, at) => WORDS[(seed * 7 + at * (seed + 3)) % WORDS.length]).join(' ');

/** All of it, made up. Plain objects that point at each other, so one graph serves the subgraphs and the monolith. */
export function generateData(): { readonly users: User[]; readonly products: Product[]; readonly reviews: Review[] } {
  const users = Array.from({ length: 6 }, (_, at): User => {
    const id = String(at + 1);
    return { id, name: `Reader ${WORDS[at]}`, username: `reader${id}`, birthday: 1960 + at * 5, reviews: [] };
  });
  const products = GOODS.map((name, at): Product => {
    const price = [899, 1299, 15, 499, 1299, 699, 3999, 10000, 9999][at]!;
    const weight = 100 + at * 130;
    const inStock = at % 3 !== 1;
    const estimate = shippingEstimate(price, weight);
    return { upc: String(at + 1), name, price, weight, inStock, shippingEstimate: estimate, reviews: [] };
  });
  const reviews = REVIEWED.map((of, at): Review => {
    const [author, product] = [users[at % users.length]!, products[of]!];
    const review = { id: String(at + 1), body: prose(at + 1, 40 + (at % 5) * 14), author, product };
    author.reviews.push(review);
    product.reviews.push(review);
    return review;
  });
  return { users, products, reviews };
}
