import type { Context } from '@valueverse/kit/context';
import { evolve } from './evolve.js';
import type { ModelEvent } from './model-event.js';
import { type ModelState, modelOf, STATE_SHAPE, UNBORN } from './model-state.js';
import { project } from './project.js';
import { sealed, type Written } from './sealed.js';
import { tell } from './tell.js';
import { ValueEvent } from './value-event.js';
import { SNAPSHOT_EVERY, ValueSnapshot } from './value-snapshot.js';

/** A model that has no history yet. */
export const unborn = (id: string): Written => ({ id, state: UNBORN });

/**
 * Seals events onto a model's history, projects them to its tables and tells of them, all in the caller's transaction.
 * The caller holds the model's lock. Gives the state that follows.
 */
export async function append(context: Context, { id, state }: Written, events: readonly ModelEvent[]) {
  const { tx } = context;
  const entries: ValueEvent[] = [];
  const told: Parameters<Context['emit']> = [];
  let after = state;
  for (const event of events) {
    const before = after;
    const entry = sealed(context, { id, state: before }, event);
    after = evolve(before, entry);
    entries.push(entry);
    told.push(...tell({ before, after, entry }));
  }
  if (entries.length === 0) return state;
  await tx.insert(ValueEvent, entries as never);
  await project(tx, { before: state, after, entries });
  await context.emit(...told);
  await snapshot(context, state, after);
  return after;
}

async function snapshot({ tx, caller }: Context, before: ModelState, after: ModelState): Promise<void> {
  const { id: streamId, revision: version, headHash } = modelOf(after);
  const passed = (revision: number) => Math.floor(revision / SNAPSHOT_EVERY);
  if (passed(modelOf(before)?.revision ?? 0) === passed(version)) return;
  const row = { streamId, version, tenantId: caller.tenant, shape: STATE_SHAPE, headHash, state: after };
  await tx.insert(ValueSnapshot, row as never);
}
