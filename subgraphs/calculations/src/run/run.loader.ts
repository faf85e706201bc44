import { batchById } from '@valueverse/kit/batch';
import { pagesOf } from '@valueverse/kit/pages';
import { In, type EntityManager } from 'typeorm';
import { CalculationRun } from './calculation-run.js';

export const runsById = (tx: EntityManager) => batchById((ids) => tx.findBy(CalculationRun, { id: In([...ids]) }));

/** What runs were asked, by the run's id. */
export const questionsByRun = (tx: EntityManager) =>
  batchById((ids) => tx.find(CalculationRun, { select: { id: true, question: true }, where: { id: In([...ids]) } }));

/** The runs of each model, newest first. */
export const runsByModel = (tx: EntityManager) =>
  pagesOf(tx, { table: CalculationRun, sort: 'createdAt', parent: 'modelId' });
