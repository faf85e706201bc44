import { batchLists } from '@valueverse/kit/batch';
import type { EntityManager } from 'typeorm';
import type { Metric } from './metric.js';

/** Which stretch of which series, and how many points of it at most. */
export interface SeriesQuestion {
  readonly metric: Metric;
  readonly from: string;
  readonly to: string;
  readonly maxPoints: number;
}

export interface Point {
  readonly robotId: string;
  readonly t: Date;
  readonly v: number;
  /** How many points the stretch has in all. */
  readonly total: number;
}

/** Evenly spaced points, first and last among them: one for each of `maxPoints` - 1 parts, and the last. */
const THINNED = `
  SELECT robot_id AS "robotId", ts AS t, value AS v, total::int FROM (
    SELECT robot_id, ts, value, count(*) OVER series AS total,
      row_number() OVER (series ORDER BY ts) - 1 AS step
    FROM telemetry WHERE robot_id = ANY($1::uuid[]) AND metric = $2 AND ts >= $3 AND ts < $4
    WINDOW series AS (PARTITION BY robot_id)) AS steps
  WHERE total <= $5 OR step IN (0, total - 1)
    OR step * ($5::bigint - 1) / total <> (step - 1) * ($5::bigint - 1) / total
  ORDER BY robot_id, ts`;

/** Series of many robots by one statement per question. */
export function telemetrySeries(tx: EntityManager) {
  const asked = new Map<string, ReturnType<typeof batchLists<Point>>>();
  return {
    load: (robotId: string, question: SeriesQuestion) => {
      const key = JSON.stringify(question);
      const { metric, from, to, maxPoints } = question;
      const loader =
        asked.get(key) ??
        batchLists<Point>(
          (robotIds) => tx.query(THINNED, [robotIds, metric, from, to, maxPoints]) as Promise<Point[]>,
          ({ robotId: id }) => id,
        );
      asked.set(key, loader);
      return loader.load(robotId);
    },
  };
}
