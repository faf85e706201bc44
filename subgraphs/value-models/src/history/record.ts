import type { Context } from '@valueverse/kit/context';
import type { NewEvent } from '@valueverse/kit/events/event';
import { evolve } from './evolve.js';
import type { ModelEvent } from './model-event.js';
import { type ModelState, UNBORN } from './model-state.js';
import { sealed, type Written } from './sealed.js';
import { tell } from './tell.js';
import type { ValueEvent } from './value-event.js';

/** A model that has no history yet. */
export const unborn = (id: string): Written => ({ id, state: UNBORN });

/** What becomes of events: sealed entries, the state that follows, and what is told of them. */
export interface Recorded {
  readonly entries: readonly ValueEvent[];
  readonly after: ModelState;
  readonly told: readonly NewEvent[];
}

/** Makes entries of events, each sealed onto the one before. Writes nothing: `append` writes what comes of it. */
export function record(
  cause: Pick<Context, 'caller' | 'causationId'>,
  { id, state }: Written,
  events: readonly ModelEvent[],
): Recorded {
  const entries: ValueEvent[] = [];
  const told: NewEvent[] = [];
  let after = state;
  for (const event of events) {
    const before = after;
    const entry = sealed(cause, { id, state: before }, event);
    after = evolve(before, entry);
    entries.push(entry);
    told.push(...tell({ before, after, entry }));
  }
  return { entries, after, told };
}
