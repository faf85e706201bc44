import type { EntityManager } from 'typeorm';
import { Attribution } from '../measurement/attribution.js';
import { attributionsOf } from '../measurement/attributions-of.js';
import { inBatches } from './in-batches.js';
import { type Collection, COLLECTIONS, type ModelState, type RowOf, TABLES } from './model-state.js';
import type { ValueEvent } from './value-event.js';

/** A step of a history: the states at its ends and the entries between them. */
export interface Step {
  readonly before: ModelState;
  readonly after: ModelState;
  readonly entries: readonly ValueEvent[];
}

/**
 * Writes what differs between two states to the tables that are read. Nothing else writes them, so folding a history
 * anew rebuilds them. The ledger of attributions alone is too long for a state; its rows follow from single entries.
 */
export async function project(tx: EntityManager, { before, after, entries }: Step): Promise<void> {
  for (const collection of COLLECTIONS) await write(tx, collection, [before, after]);
  for (const collection of COLLECTIONS.toReversed()) await remove(tx, collection, [before, after]);
  await projectLedger(tx, entries);
}

/** Writes what entries add to the ledger of attributions. */
export async function projectLedger(tx: EntityManager, entries: readonly ValueEvent[]): Promise<void> {
  for (const batch of inBatches(entries.flatMap(attributionsOf))) await tx.insert(Attribution, batch as never);
}

type Ends = readonly [before: ModelState, after: ModelState];

async function write(tx: EntityManager, collection: Collection, [before, after]: Ends): Promise<void> {
  const was = before[collection] as Readonly<Record<string, RowOf<Collection>>>;
  const rows = Object.values(after[collection] as typeof was).filter((row) => was[row.id] !== row);
  for (const batch of inBatches(rows)) await tx.upsert(TABLES[collection], batch as never, ['id']);
}

async function remove(tx: EntityManager, collection: Collection, [before, after]: Ends): Promise<void> {
  const gone = Object.keys(before[collection]).filter((id) => !(id in after[collection]));
  if (gone.length > 0) await tx.delete(TABLES[collection], gone);
}
