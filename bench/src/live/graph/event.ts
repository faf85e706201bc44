/** A price that has changed. */
export interface PriceEvent {
  readonly seq: number;
  readonly name: string;
  readonly price: number;
  /** When it was made: milliseconds since 1970, on a clock that all processes share. */
  readonly at: string;
}

/** The time, finer than a millisecond. */
export const now = (): number => performance.timeOrigin + performance.now();

/** The next event of a source. */
export const priceEvent = (seq: number): PriceEvent => ({
  seq,
  name: 'Table',
  price: 899 + (seq % 7),
  at: now().toFixed(3),
});

/** What the subgraph that completes an event knows of the product. */
export const STARS = 4;

/** What every client asks; the stars are another subgraph's. */
export const LIVE_QUERY = 'subscription Live { priceChanged { id name price at stars } }';

/** What a client must get of an event. */
export const rightAnswer = ({ name, price, at }: Omit<PriceEvent, 'seq'>) => ({
  priceChanged: { id: '1', name, price, at, stars: STARS },
});
