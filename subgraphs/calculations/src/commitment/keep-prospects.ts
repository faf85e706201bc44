import type { EntityManager } from 'typeorm';
import { BasisCommitment } from '../basis/basis-tables.js';
import type { Prospects } from './prospects.js';

/** Shows with each commitment what the newest simulation says of it. */
export async function keepProspects(tx: EntityManager, prospects: readonly Prospects[]): Promise<void> {
  for (const { commitmentId, probabilityOfAttainment, expectedShortfall } of prospects) {
    await tx.update(BasisCommitment, { commitmentId }, { probabilityOfAttainment, expectedShortfall });
  }
}
