import type { DataSource } from 'typeorm';
import { openTransaction } from '../transaction.js';
import type { LoggedEvent } from './event.js';

/** Reads a subgraph's own log. */
export interface EventLog {
  /** The name events carry as their source. */
  readonly source: string;
  /** The number of the newest event; 0 for an empty log. */
  head(): Promise<number>;
  /** At most `limit` events after `seq`, oldest first. */
  read(after: number, limit: number): Promise<LoggedEvent[]>;
}

const COLUMNS = `seq::int AS seq, tenant_id AS tenant, type, subject, partition_key AS "partitionKey",
  aggregate_version AS "aggregateVersion", time, correlation_id AS "correlationId",
  causation_id AS "causationId", actor, classification, data`;

type Row = Omit<LoggedEvent, 'source' | 'time'> & { time: Date };

/** The log as kept in the outbox table: rows the relay has numbered, under the system role. */
export function eventLog(db: DataSource, systemRole: string, source: string): EventLog {
  const ask = async <T>(sql: string, parameters: unknown[]): Promise<T[]> => {
    const tx = openTransaction(db, { role: systemRole, tenant: '', readOnly: true });
    try {
      return (await tx.manager.query(sql, parameters)) as T[];
    } finally {
      await tx.rollback();
    }
  };
  return {
    source,
    head: async () => (await ask<{ seq: number }>('SELECT seq::int AS seq FROM outbox_head', []))[0]?.seq ?? 0,
    read: async (after, limit) => {
      const rows = await ask<Row>(`SELECT ${COLUMNS} FROM outbox WHERE seq > $1 ORDER BY seq LIMIT $2`, [after, limit]);
      return rows.map((row) => ({ ...row, source, time: row.time.toISOString() }));
    },
  };
}
