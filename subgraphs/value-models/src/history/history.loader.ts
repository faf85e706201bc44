import { batch, batchLists } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { ValueModel } from '../value-model/value-model.js';
import type { HistoryCheck } from './history-check.js';
import { ValueEvent } from './value-event.js';
import { verifyHistory } from './verify-history.js';

/** A part of a history: so many entries, the newest of them before a revision. */
export interface HistoryPage {
  readonly first: number;
  readonly before?: number | null | undefined;
}

/** Pages of models' histories, newest entry first: one statement for all models of which the same page is asked. */
export function historyByModel(tx: EntityManager) {
  const loaders = new Map<string, ReturnType<typeof pagesOf>>();
  return {
    load: (modelId: string, page: HistoryPage) => {
      const key = `${page.first}:${page.before}`;
      const loader = loaders.get(key) ?? pagesOf(tx, page);
      loaders.set(key, loader);
      return loader.load(modelId);
    },
  };
}

const TOP = 'least(:before::int, (SELECT revision FROM value_model WHERE id = entry.stream_id) + 1)';

const pagesOf = (tx: EntityManager, { first, before = null }: HistoryPage) =>
  batchLists(
    (streamIds) =>
      tx
        .createQueryBuilder(ValueEvent, 'entry')
        .where('entry.streamId IN (:...streamIds)', { streamIds })
        .andWhere(`entry.version < ${TOP} AND entry.version >= ${TOP} - :first`, { first, before })
        .orderBy('entry.version', 'DESC')
        .getMany(),
    (entry) => entry.streamId,
  );

/** Whether each model's history is as it was written. */
export const historyChecksByModel = (tx: EntityManager) =>
  batch<HistoryCheck & { readonly id: string }>(
    async (ids) => {
      const checks = [];
      for (const model of await tx.findBy(ValueModel, { id: In([...ids]) })) {
        checks.push({ ...(await verifyHistory(tx, model)), id: model.id });
      }
      return checks;
    },
    ({ id }) => id,
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
