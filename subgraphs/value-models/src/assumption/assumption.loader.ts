import { batch, batchById, batchLists } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { Assumption } from './assumption.js';

export const assumptionsById = (tx: EntityManager) => batchById((ids) => tx.findBy(Assumption, { id: In([...ids]) }));

export const assumptionsByDriver = (tx: EntityManager) =>
  batch(
    (ids) => tx.findBy(Assumption, { driverId: In([...ids]) }),
    ({ driverId }) => driverId,
  );

export const assumptionsByModel = (tx: EntityManager) =>
  batchLists(
    (ids) => tx.find(Assumption, { where: { modelId: In([...ids]) }, order: { id: 'ASC' } }),
    ({ modelId }) => modelId,
  );
