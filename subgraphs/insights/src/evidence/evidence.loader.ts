import { batchLists } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { Evidence } from './evidence.js';

export const evidenceByInsight = (tx: EntityManager) =>
  batchLists(
    (ids) => tx.find(Evidence, { where: { insightId: In([...ids]) }, order: { place: 'ASC' } }),
    (evidence) => evidence.insightId,
  );
