import { batch } from '@valueverse/kit/batch';
import { isId } from '@valueverse/kit/id';
import { In, type EntityManager } from 'typeorm';
import { BasisCommitment, BasisModel } from './basis-tables.js';

/** Models we price, by their id. */
export const modelsById = (tx: EntityManager) =>
  batch(
    (ids) => tx.findBy(BasisModel, { modelId: In(ids.filter(isId)) }),
    (model) => model.modelId,
  );

/** Commitments we assess, by their id. */
export const commitmentsById = (tx: EntityManager) =>
  batch(
    (ids) => tx.findBy(BasisCommitment, { commitmentId: In(ids.filter(isId)) }),
    (commitment) => commitment.commitmentId,
  );
