const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/** How long to wait before the `tries`-th new attempt; spread, so that a returning subgraph is not met by everyone at once. */
export const backoff = (tries: number, random = Math.random()): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** tries) * (0.5 + random / 2);
