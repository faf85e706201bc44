import { batchById, batchLists } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { ValueModelVersion } from './value-model-version.js';

export const versionsById = (tx: EntityManager) =>
  batchById((ids) => tx.findBy(ValueModelVersion, { id: In([...ids]) }));

/** The versions of each model, newest first. */
export const versionsByModel = (tx: EntityManager) =>
  batchLists(
    (ids) => tx.find(ValueModelVersion, { where: { modelId: In([...ids]) }, order: { number: 'DESC' } }),
    ({ modelId }) => modelId,
  );
