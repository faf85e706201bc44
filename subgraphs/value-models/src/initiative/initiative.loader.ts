import { batchById } from '@valueverse/kit/batch';
import { pagesOf } from '@valueverse/kit/pages';
import { In, type EntityManager } from 'typeorm';
import { Initiative } from './initiative.js';

export const initiativesById = (tx: EntityManager) => batchById((ids) => tx.findBy(Initiative, { id: In([...ids]) }));

export const initiativePages = (tx: EntityManager) => pagesOf(tx, { table: Initiative, sort: 'createdAt' });
