import { setImmediate as breath } from 'node:timers/promises';
import type { Context } from '@valueverse/kit/context';
import type { NewEvent } from '@valueverse/kit/events/event';
import { inBatches } from './in-batches.js';
import type { ModelEvent } from './model-event.js';
import { type ModelState, modelOf } from './model-state.js';
import { project } from './project.js';
import { record } from './record.js';
import type { Written } from './sealed.js';
import { STATE_SHAPE } from './state-shape.js';
import { ValueEvent } from './value-event.js';
import { SNAPSHOT_EVERY, ValueSnapshot } from './value-snapshot.js';

/** Where thousands of entries are made at once, whoever else asks gets a turn in between. */
const AT_A_TIME = 50;

/**
 * Seals events onto a model's history, projects them to its tables and tells of them, all in the caller's transaction.
 * The caller holds the model's lock. Gives the state that follows.
 */
export async function append(context: Context, written: Written, events: readonly ModelEvent[]): Promise<ModelState> {
  if (events.length === 0) return written.state;
  const { tx } = context;
  const entries: ValueEvent[] = [];
  const told: NewEvent[] = [];
  let after = written.state;
  for (const portion of inBatches(events, AT_A_TIME)) {
    if (entries.length > 0) await breath();
    const recorded = record(context, { id: written.id, state: after }, portion);
    entries.push(...recorded.entries);
    told.push(...recorded.told);
    ({ after } = recorded);
  }
  for (const batch of inBatches(entries)) await tx.insert(ValueEvent, batch as never);
  await project(tx, { before: written.state, after, entries });
  await context.emit(...told);
  await snapshot(context, written.state, after);
  return after;
}

async function snapshot({ tx, caller }: Context, before: ModelState, after: ModelState): Promise<void> {
  const { id: streamId, revision: version, headHash } = modelOf(after);
  const passed = (revision: number) => Math.floor(revision / SNAPSHOT_EVERY);
  if (passed(modelOf(before)?.revision ?? 0) === passed(version)) return;
  const row = { streamId, version, tenantId: caller.tenant, shape: STATE_SHAPE, headHash, state: after };
  await tx.insert(ValueSnapshot, row as never);
}
