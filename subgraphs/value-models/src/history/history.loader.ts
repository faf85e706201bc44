import { batchLists } from '@valueverse/kit/batch';
import { Brackets, type EntityManager } from 'typeorm';
import { ValueEvent } from './value-event.js';

const AT_MOST = 50;

/** The newest entries of each model's history, newest first. */
export const historyByModel = (tx: EntityManager) =>
  batchLists(
    (streamIds) =>
      tx
        .createQueryBuilder(ValueEvent, 'entry')
        .where('entry.streamId IN (:...streamIds)', { streamIds })
        .andWhere(
          new Brackets((newest) =>
            newest.where(`entry.version > (SELECT revision FROM value_model WHERE id = entry.stream_id) - ${AT_MOST}`),
          ),
        )
        .orderBy('entry.version', 'DESC')
        .getMany(),
    (entry) => entry.streamId,
  );
