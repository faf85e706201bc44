import type { EntityManager } from 'typeorm';
import { BasisCommitment } from '../basis/basis-tables.js';
import type { Pledge } from './prospects.js';

/** What a model's commitments promise, proposed and binding ones. Ordered, so that equal facts give an equal run key. */
export async function readPledges(tx: EntityManager, modelId: string): Promise<Pledge[]> {
  const commitments = await tx.find(BasisCommitment, { where: { modelId }, order: { commitmentId: 'ASC' } });
  return commitments.map(({ commitmentId, amount, periodStart, periodEnd, exceedanceProbability }) => ({
    commitmentId,
    amount,
    periodStart,
    periodEnd,
    exceedanceProbability,
  }));
}
