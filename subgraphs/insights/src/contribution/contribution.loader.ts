import { batchLists } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { StoredContribution } from './contribution.js';

export const contributionsByInsight = (tx: EntityManager) =>
  batchLists(
    (ids) => tx.find(StoredContribution, { where: { insightId: In([...ids]) }, order: { place: 'ASC' } }),
    (contribution) => contribution.insightId,
  );
