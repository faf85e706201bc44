import type { EntityManager } from 'typeorm';
import { type Chain, follow, NO_CHAIN } from './chain.js';
import type { HistoryCheck } from './history-check.js';
import { historyPages } from './history-pages.js';
import type { ValueEvent } from './value-event.js';
import { newestWitnessed, type Witness, witnesses } from './witnesses.js';

const NEVER = Number.POSITIVE_INFINITY;

/** What the row of a model says of the end of its history. */
export interface Head {
  readonly id: string;
  readonly revision: number;
  readonly headHash: string;
}

/**
 * Recomputes the hash chain of a history, page by page, and holds it against the model's row, the public log and the
 * snapshots. A changed, deleted or swapped entry breaks the chain; a cut end contradicts the row or, when that was
 * rewound, the log; an end that was added is told by nothing; a chain that was computed anew contradicts the hashes that
 * the log and the snapshots have.
 */
export async function verifyHistory(tx: EntityManager, head: Head): Promise<HistoryCheck> {
  let chain = NO_CHAIN;
  let contradicted = NEVER;
  for await (const page of historyPages(tx, head.id)) {
    chain = page.reduce(follow, chain);
    contradicted = Math.min(contradicted, await firstContradicted(tx, head.id, page));
  }
  const { entries, headHash } = chain;
  const broken = Math.min(chain.broken ?? NEVER, contradicted, await wrongEnd(tx, head, chain));
  return { sound: broken === NEVER, firstBrokenRevision: broken === NEVER ? null : broken, entries, headHash };
}

/** Every entry is told, and the log forgets the oldest first: so it tells of the newest one or of none. */
async function wrongEnd(tx: EntityManager, { id, revision, headHash }: Head, chain: Chain): Promise<number> {
  const { told, kept } = await newestWitnessed(tx, id);
  if (told > 0 && told < chain.entries) return told + 1;
  const cut = Math.max(told, kept) > chain.entries || revision !== chain.entries || headHash !== chain.headHash;
  return cut && chain.broken === null ? chain.entries + 1 : NEVER;
}

async function firstContradicted(tx: EntityManager, id: string, page: readonly ValueEvent[]): Promise<number> {
  const hashes = new Map(page.map(({ version, hash }) => [version, hash]));
  const wrong = ({ version, hash }: Witness) => hash !== null && hashes.has(version) && hashes.get(version) !== hash;
  const said = await witnesses(tx, id, [page[0]!.version, page.at(-1)!.version]);
  return said.find(wrong)?.version ?? NEVER;
}
