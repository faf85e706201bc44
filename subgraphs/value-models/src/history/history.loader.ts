import { batch, batchLists } from '@valueverse/kit/batch';
import { Brackets, In, type EntityManager } from 'typeorm';
import { ValueEvent } from './value-event.js';

const AT_MOST = 50;

/** Everything that happened to each model, oldest first. */
export const wholeHistoryByModel = (tx: EntityManager) =>
  batchLists(
    (streamIds) => tx.find(ValueEvent, { where: { streamId: In([...streamIds]) }, order: { version: 'ASC' } }),
    (entry) => entry.streamId,
  );

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

/** Where an entry stands: `<model>:<revision>`. */
export const placeOf = ({ streamId, version }: Pick<ValueEvent, 'streamId' | 'version'>) => `${streamId}:${version}`;

/** Single entries, each by its place. */
export const entriesByPlace = (tx: EntityManager) =>
  batch(
    (places) =>
      tx.findBy(
        ValueEvent,
        places.map((place) => {
          const [streamId = '', version] = place.split(':');
          return { streamId, version: Number(version) };
        }),
      ),
    placeOf,
  );
