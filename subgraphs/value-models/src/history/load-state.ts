import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import { fold } from './evolve.js';
import { historyPages } from './history-pages.js';
import { type ModelState, modelOf, UNBORN } from './model-state.js';
import { STATE_SHAPE } from './state-shape.js';
import { GENESIS } from './value-event.js';
import { ValueSnapshot } from './value-snapshot.js';

/** States of revisions, so that a model that changes often is folded one entry at a time. */
export const statesToRemember = () => new LRUCache<string, ModelState>({ max: 200 });
const RECENT = statesToRemember();

interface Where {
  readonly id: string;
  readonly revision: number;
  readonly headHash: string;
}

/** The state of a model at its head, which the caller has locked: from what is remembered or a snapshot, and the rest. */
export async function loadState(tx: EntityManager, where: Where, recent = RECENT): Promise<ModelState> {
  const remembered = recent.get(where.id);
  const start = remembered ?? (await newestSnapshot(tx, where.id)) ?? UNBORN;
  const state = (await foldedFrom(tx, where, start)) ?? (await foldedFrom(tx, where, UNBORN)) ?? UNBORN;
  recent.set(where.id, state);
  return state;
}

/** What was remembered may have been rolled back, and a snapshot be of a history since changed: then nothing comes of it. */
async function foldedFrom(tx: EntityManager, { id, headHash }: Where, start: ModelState) {
  let state = start;
  for await (const page of historyPages(tx, id, modelOf(start)?.revision)) {
    if (state === start && page[0]!.prevHash !== (modelOf(start)?.headHash ?? page[0]!.prevHash)) return undefined;
    state = fold(page, state);
  }
  return start === UNBORN || (modelOf(state)?.headHash ?? GENESIS) === headHash ? state : undefined;
}

async function newestSnapshot(tx: EntityManager, streamId: string): Promise<ModelState | undefined> {
  const where = { streamId, shape: STATE_SHAPE };
  const snapshot = await tx.findOne(ValueSnapshot, { where, order: { version: 'DESC' } });
  return snapshot?.state;
}
