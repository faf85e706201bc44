import type { Presence, RequestContext } from '../caller/request-context.js';

/** How long someone waits for a subgraph. */
export interface Patience {
  /** In milliseconds of `performance.now()`. */
  readonly due: number;
  /** Whether the subgraph has less than half of the time it may have: then being late says nothing of it. */
  readonly hurried: boolean;
  readonly signal: Presence | undefined;
}

/** The subgraph's time, or what is left of the client's. */
export function patienceOf({ signal, deadline }: RequestContext, timeoutMs: number): Patience {
  const now = performance.now();
  const due = deadline === undefined ? now + timeoutMs : Math.min(deadline, now + timeoutMs);
  return { due, hurried: due - now < timeoutMs / 2, signal };
}

/** Whether whoever has `mine` may wait for what was asked with `theirs`: not when the subgraph is hurried for another. */
export const fits = (mine: Patience, theirs: Patience): boolean => !theirs.hurried || theirs.due >= mine.due;

/** Nobody waits longer than the request that they wait for. */
export const within = (mine: Patience, theirs: Patience): Patience =>
  mine.due <= theirs.due ? mine : { due: theirs.due, hurried: theirs.hurried, signal: mine.signal };
