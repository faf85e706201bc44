import type { DataSource } from 'typeorm';
import { openTransaction } from '../transaction.js';
import type { LoggedEvent } from './event.js';
import type { Interest } from './interest.js';

/** How far a log goes: what is older than `oldest` was deleted. An empty log begins after its head. */
export interface Extent {
  readonly oldest: number;
  readonly head: number;
}

/** What a log held at one moment. */
export interface Reading extends Extent {
  readonly events: readonly LoggedEvent[];
}

/** Reads a subgraph's own log. */
export interface EventLog {
  /** The name events carry as their source. */
  readonly source: string;
  extent(): Promise<Extent>;
  /** At most `limit` events after `after`, oldest first. */
  read(after: number, limit: number, interest?: Interest): Promise<Reading>;
}

/** Whether everything after `seq` is still there to be read. */
export const reaches = ({ oldest, head }: Extent, seq: number): boolean => seq >= oldest - 1 && seq <= head;

/** The extent of the log, as SQL. */
export const EXTENT = `SELECT seq::int AS head, coalesce((SELECT min(seq) FROM outbox), seq + 1)::int AS oldest FROM outbox_head`;

const READ = `SELECT seq::int AS seq, tenant_id AS tenant, type, subject, partition_key AS "partitionKey",
    aggregate_version AS "aggregateVersion", aggregate_hash AS "aggregateHash", time, correlation_id AS "correlationId",
    causation_id AS "causationId", actor, classification, data
  FROM outbox WHERE seq > $1
    AND ($3::text IS NULL OR tenant_id = $3) AND ($4::text[] IS NULL OR type = ANY ($4))
    AND ($5::text IS NULL OR partition_key = $5)
  ORDER BY seq LIMIT $2`;

type Row = Omit<LoggedEvent, 'source' | 'time' | 'aggregateHash'> & { time: Date; aggregateHash: string | null };
type Ask = <T>(sql: string, parameters?: unknown[]) => Promise<T[]>;

/** The log as kept in the outbox table: rows the relay has numbered, under the system role. */
export function eventLog(db: DataSource, systemRole: string, source: string): EventLog {
  /** All that is asked in one go is of one moment. */
  const atOnce = async <T>(look: (ask: Ask) => Promise<T>): Promise<T> => {
    const tx = openTransaction(db, { role: systemRole, tenant: '', readOnly: true });
    try {
      return await look((sql, parameters) => tx.manager.query(sql, parameters));
    } finally {
      await tx.rollback();
    }
  };
  const extentIn = async (ask: Ask): Promise<Extent> => {
    const [extent] = await ask<Extent>(EXTENT);
    if (!extent) throw new Error(`The log of ${source} has no head: the row of outbox_head is missing.`);
    return extent;
  };
  return {
    source,
    extent: () => atOnce(extentIn),
    read: (after, limit, { tenant, types, key } = {}) =>
      atOnce(async (ask) => {
        const rows = await ask<Row>(READ, [after, limit, tenant ?? null, types ?? null, key ?? null]);
        const events = rows.map(({ aggregateHash, ...row }) => ({
          ...row,
          ...(aggregateHash !== null && { aggregateHash }),
          source,
          time: row.time.toISOString(),
        }));
        return { events, ...(await extentIn(ask)) };
      }),
  };
}
