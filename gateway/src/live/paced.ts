import { setTimeout as sleep } from 'node:timers/promises';

/** How fast. */
export interface Pace {
  readonly perSecond: number;
  /** All are done by then, faster if need be. */
  readonly withinMs: number;
}

const STEP_MS = 20;

/** Does something with each of many, in random order and at a spread pace: who is sent elsewhere shall not arrive there all at once. */
export async function paced<T>(items: Iterable<T>, { perSecond, withinMs }: Pace, each: (item: T) => void) {
  const left = [...items].map((item) => ({ item, at: Math.random() })).toSorted((one, other) => one.at - other.at);
  const rate = Math.max(perSecond / 1_000, left.length / withinMs);
  const startedAt = performance.now();
  for (let done = 0; done < left.length;) {
    const due = Math.ceil((performance.now() - startedAt) * rate);
    for (; done < Math.min(due, left.length); done += 1) each(left[done]!.item);
    if (done < left.length) await sleep(STEP_MS * (0.5 + Math.random()));
  }
}
