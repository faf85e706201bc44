import { batchById, batchLists } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { Commitment } from './commitment.js';

export const commitmentsById = (tx: EntityManager) => batchById((ids) => tx.findBy(Commitment, { id: In([...ids]) }));

export const commitmentsByModel = (tx: EntityManager) =>
  batchLists(
    (ids) => tx.find(Commitment, { where: { modelId: In([...ids]) }, order: { periodStart: 'ASC', id: 'ASC' } }),
    (commitment) => commitment.modelId,
  );
