import { batch } from '@valueverse/kit/batch';
import { clock } from '@valueverse/kit/clock';
import type { EntityManager } from 'typeorm';
import { beginningOf, type Operations, type OperationsPeriod } from './operations.js';

type Row = Operations & { readonly initiativeId: string };

const SUMS = `
  SELECT initiative_id AS "initiativeId",
    count(*) FILTER (WHERE status = 'COMPLETED')::int AS "missionsCompleted",
    count(*) FILTER (WHERE status = 'FAILED')::int AS "missionsFailed",
    avg((ended_at <= due_at)::int) FILTER (WHERE status = 'COMPLETED')::float8 AS "onTimeRate",
    extract(epoch FROM avg(ended_at - requested_at) FILTER (WHERE status = 'COMPLETED'))::float8 AS "meanSeconds",
    coalesce(sum(distance_m), 0)::float8 AS "distanceM"
  FROM mission WHERE initiative_id = ANY($1) AND ended_at >= $2
  GROUP BY initiative_id`;

/** What robots did for many initiatives, by one statement per period. */
export function operationsByInitiative(tx: EntityManager) {
  const asked = new Map<OperationsPeriod, ReturnType<typeof batch<Row>>>();
  const loaderOf = (period: OperationsPeriod) =>
    batch<Row>(
      (ids) => tx.query(SUMS, [ids, beginningOf(period, clock.now())?.toISOString() ?? '-infinity']) as Promise<Row[]>,
      ({ initiativeId }) => initiativeId,
    );
  return {
    load: (initiativeId: string, period: OperationsPeriod) => {
      const loader = asked.get(period) ?? loaderOf(period);
      asked.set(period, loader);
      return loader.load(initiativeId);
    },
  };
}
