import { pagesOf } from '@valueverse/kit/pages';
import type { EntityManager } from 'typeorm';
import { DeadLetter } from './dead-letter.js';

export const deadLetterPages = (tx: EntityManager) => pagesOf(tx, { table: DeadLetter, sort: 'receivedAt' });
