import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { fold } from '../history/evolve.js';
import { historyPages } from '../history/history-pages.js';
import { type ModelState, modelOf, UNBORN } from '../history/model-state.js';
import { STATE_SHAPE } from '../history/state-shape.js';
import { ValueEvent } from '../history/value-event.js';
import { ValueSnapshot } from '../history/value-snapshot.js';

/** Two times, ISO 8601 UTC: when something was known, and when it was true in the world. */
export interface Moment {
  readonly modelId: string;
  /** Only what was recorded by then; everything by default. */
  readonly recordedAt?: string | null | undefined;
  /** Only what had become true by then; everything by default. */
  readonly effectiveAt?: string | null | undefined;
}

/**
 * The state that those entries make which were recorded by one time and had become true by another, in the order they
 * were recorded: what is said later of the same thing replaces what was said before. From the nearest snapshot where
 * all entries count, since a snapshot cannot leave any out.
 */
export async function stateAsOf(tx: EntityManager, { modelId, recordedAt, effectiveAt }: Moment): Promise<ModelState> {
  const last = await lastKnown(tx, modelId, recordedAt);
  if (!last) return UNBORN;
  let state = effectiveAt ? UNBORN : await nearestSnapshot(tx, last);
  for await (const page of historyPages(tx, modelId, modelOf(state)?.revision)) {
    const counted = page.filter((entry) => entry.version <= last.version && isTrue(entry, effectiveAt));
    state = fold(counted, state);
    if (page.at(-1)!.version >= last.version) break;
  }
  return state;
}

/** Times of one form compare as texts. */
const isTrue = (entry: ValueEvent, at: Moment['effectiveAt']) => !at || entry.effectiveAt <= at;

/** A clock may have gone back: what was known is a beginning of the history, up to the newest entry recorded by then. */
const lastKnown = (tx: EntityManager, streamId: string, at: Moment['recordedAt']) =>
  tx.findOne(ValueEvent, {
    where: { streamId, ...(at && { recordedAt: LessThanOrEqual(at) }) },
    order: { version: 'DESC' },
  });

async function nearestSnapshot(tx: EntityManager, { streamId, version }: ValueEvent): Promise<ModelState> {
  const where = { streamId, shape: STATE_SHAPE, version: LessThanOrEqual(version) };
  const snapshot = await tx.findOne(ValueSnapshot, { where, order: { version: 'DESC' } });
  if (!snapshot) return UNBORN;
  const { headHash: hash } = snapshot;
  return (await tx.existsBy(ValueEvent, { streamId, version: snapshot.version, hash })) ? snapshot.state : UNBORN;
}
