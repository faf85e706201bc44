import { batchById, batchLists } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { Scenario } from './scenario.js';

export const scenariosById = (tx: EntityManager) => batchById((ids) => tx.findBy(Scenario, { id: In([...ids]) }));

export const scenariosByModel = (tx: EntityManager) =>
  batchLists(
    (ids) => tx.find(Scenario, { where: { modelId: In([...ids]) }, order: { id: 'ASC' } }),
    ({ modelId }) => modelId,
  );
