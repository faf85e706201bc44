import { batchById } from '@valueverse/kit/batch';
import { pagesOf } from '@valueverse/kit/pages';
import { In, type EntityManager } from 'typeorm';
import { ValueModel } from './value-model.js';

export const valueModelsById = (tx: EntityManager) => batchById((ids) => tx.findBy(ValueModel, { id: In([...ids]) }));

export const valueModelPages = (tx: EntityManager) => pagesOf(tx, { table: ValueModel, sort: 'createdAt' });

export const valueModelsByInitiative = (tx: EntityManager) =>
  pagesOf(tx, { table: ValueModel, sort: 'createdAt', parent: 'initiativeId' });
