import { batchById } from '@valueverse/kit/batch';
import { pagesOf } from '@valueverse/kit/pages';
import { In, type EntityManager } from 'typeorm';
import { Insight } from './insight.js';

export const insightsById = (tx: EntityManager) => batchById((ids) => tx.findBy(Insight, { id: In([...ids]) }));

/** All insights of the tenant, newest first. */
export const insightPages = (tx: EntityManager) => pagesOf(tx, { table: Insight, sort: 'raisedAt' });

/** The insights about each model and its commitments, newest first. */
export const insightsByModel = (tx: EntityManager) =>
  pagesOf(tx, { table: Insight, sort: 'raisedAt', parent: 'modelId' });

/** The insights about each commitment, newest first. */
export const insightsByCommitment = (tx: EntityManager) =>
  pagesOf(tx, { table: Insight, sort: 'raisedAt', parent: 'commitmentId' });
