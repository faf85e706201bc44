import type { EntityManager } from 'typeorm';

/** Somebody beside the history who knows the hash that a revision had when it was made. */
export interface Witness {
  readonly version: number;
  /** Null where the event was told before events carried it. */
  readonly hash: string | null;
}

/**
 * What the public log and the snapshots say of revisions `from` to `to`. Whoever rewrites a history has to rewrite
 * these, too, and the events that have left for other systems can not be.
 */
export const witnesses = (
  tx: EntityManager,
  streamId: string,
  [from, to]: readonly [from: number, to: number],
): Promise<Witness[]> =>
  tx.query(
    `SELECT aggregate_version AS version, aggregate_hash AS hash FROM outbox
     WHERE subject = $1 AND aggregate_version BETWEEN $2 AND $3
     UNION ALL
     SELECT version, head_hash FROM value_snapshot WHERE stream_id = $4 AND version BETWEEN $2 AND $3
     ORDER BY version`,
    [streamId, from, to, streamId],
  );

/** The newest revision that the public log tells of, and the newest of which there is a snapshot; 0 for none. */
export interface Newest {
  readonly told: number;
  readonly kept: number;
}

export async function newestWitnessed(tx: EntityManager, streamId: string): Promise<Newest> {
  const [newest] = (await tx.query(
    `SELECT coalesce((SELECT max(aggregate_version) FROM outbox
         WHERE subject = $1 AND aggregate_version IS NOT NULL), 0) AS told,
       coalesce((SELECT max(version) FROM value_snapshot WHERE stream_id = $2), 0) AS kept`,
    [streamId, streamId],
  )) as [Newest];
  return newest;
}
