import { setImmediate as turn } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/** Does long work one piece after another, and lets other requests have a turn before each. */
export function inTurn<T>(work: () => T): Promise<T> {
  const mine = last.then(() => turn()).then(work);
  last = mine.catch(() => undefined);
  return mine;
}
