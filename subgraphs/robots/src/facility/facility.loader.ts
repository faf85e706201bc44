import { batchById } from '@valueverse/kit/batch';
import { pagesOf } from '@valueverse/kit/pages';
import { In, type EntityManager } from 'typeorm';
import { Facility } from './facility.js';

export const facilitiesById = (tx: EntityManager) => batchById((ids) => tx.findBy(Facility, { id: In([...ids]) }));

export const facilityPages = (tx: EntityManager) => pagesOf(tx, { table: Facility, sort: 'createdAt' });
