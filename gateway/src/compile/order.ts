import { type Footprint, meet } from './footprint.js';
import type { Step } from './steps.js';

/**
 * What each step waits for: of the steps that the plan puts before it, those it reads from or writes over. So a fetch
 * starts when its own inputs are there, not when everything named earlier is done. Changes keep the plan's order.
 */
export function waits(steps: readonly Step[], footprints: readonly Footprint[]): readonly (readonly number[])[] {
  const changes = steps.some(({ fetch }) => fetch.operationKind === 'mutation');
  return steps.map(({ index, earlier }) => {
    const own = footprints[index]!;
    return earlier.filter((other) => {
      const { writes } = footprints[other]!;
      return changes || meet(own.reads, writes) || meet(own.writes, writes);
    });
  });
}

/** How many rounds of fetches must be over before each step can start. */
export function levels(waiting: readonly (readonly number[])[]): readonly number[] {
  const level: number[] = [];
  // a step waits for steps before it in the list only
  for (const others of waiting) level.push(others.reduce((most, other) => Math.max(most, level[other]! + 1), 0));
  return level;
}
