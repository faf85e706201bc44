import { batchById, batchLists } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { ValueDriver } from './value-driver.js';

export const driversById = (tx: EntityManager) => batchById((ids) => tx.findBy(ValueDriver, { id: In([...ids]) }));

export const driversByModel = (tx: EntityManager) =>
  batchLists(
    (ids) => tx.find(ValueDriver, { where: { modelId: In([...ids]) }, order: { key: 'ASC' } }),
    (driver) => driver.modelId,
  );
