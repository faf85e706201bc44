import type { Failure } from './failure.js';

const RETRIES = 2;
const FIRST_MS = 100;
/** A subgraph that wants to be left in peace for longer is not asked again. */
const LONGEST_PEACE_MS = 1_000;

/**
 * How long to wait before asking again after `tries` retries; nothing when that is no use. Spread over the whole of a
 * growing span, so that those who failed together do not come back together.
 */
export function retryWait({ again }: Failure, tries: number, random = Math.random()): number | undefined {
  if (!again || tries >= RETRIES || again.afterMs > LONGEST_PEACE_MS) return undefined;
  return again.afterMs + random * FIRST_MS * 2 ** tries;
}
