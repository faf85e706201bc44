import { LRUCache } from 'lru-cache';
import { MoreThan, type EntityManager } from 'typeorm';
import { fold } from './evolve.js';
import { type ModelState, modelOf, STATE_SHAPE, UNBORN } from './model-state.js';
import { GENESIS, ValueEvent } from './value-event.js';
import { ValueSnapshot } from './value-snapshot.js';

/** States of committed revisions, so that a model that changes often is folded one entry at a time. */
const recent = new LRUCache<string, ModelState>({ max: 200 });

interface Where {
  readonly id: string;
  readonly revision: number;
  readonly headHash: string;
}

/** The state of a model at its head, which the caller has locked: from what is remembered or a snapshot, and the rest. */
export async function loadState(tx: EntityManager, { id, revision, headHash }: Where): Promise<ModelState> {
  const start = remembered(id, revision) ?? (await snapshotOf(tx, id)) ?? UNBORN;
  const entries = await entriesAfter(tx, id, start);
  // What was remembered may have been rolled back, and a snapshot may be of a history that was since changed.
  const follows = (entries[0]?.prevHash ?? headHash) === (modelOf(start)?.headHash ?? GENESIS);
  const state = follows ? fold(entries, start) : fold(await entriesAfter(tx, id, UNBORN));
  recent.set(id, state);
  return state;
}

function remembered(id: string, revision: number): ModelState | undefined {
  const state = recent.get(id);
  return state && modelOf(state).revision <= revision ? state : undefined;
}

async function snapshotOf(tx: EntityManager, streamId: string): Promise<ModelState | undefined> {
  const where = { streamId, shape: STATE_SHAPE };
  const snapshot = await tx.findOne(ValueSnapshot, { where, order: { version: 'DESC' } });
  return snapshot?.state;
}

function entriesAfter(tx: EntityManager, streamId: string, start: ModelState): Promise<ValueEvent[]> {
  const version = MoreThan(modelOf(start)?.revision ?? 0);
  return tx.find(ValueEvent, { where: { streamId, version }, order: { version: 'ASC' } });
}
