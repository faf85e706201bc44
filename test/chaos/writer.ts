import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Database } from './database.js';
import { dataOf, EVENT_TYPE } from './readings/event-type.js';
import type { Logged } from './verify.js';

export const KEYS = Array.from({ length: 20 }, (_, at) => `meter-${at}`);
/** One event in so many is another tenant's, of the same key. */
const FOREIGN_EVERY = 20;
/** One event in so many is of a quiet key, where there are any. */
const SELDOM_EVERY = 500;
const BULK = 'x'.repeat(48 << 10);
const AT_A_TIME = 4;

/** An event of the log, and when it was written in milliseconds since 1970. */
export interface Row extends Logged {
  readonly at: number;
}

/** Writes events as another process of the subgraph would: the change and its event in one transaction. */
export class Writer {
  /** Events of the first key are large while this is set. */
  bulky = false;
  /** Nothing happens at the first key while this is set. */
  quiet = false;
  /** Keys of which something is written now and then. */
  seldom: readonly string[] = [];
  written = 0;
  private readonly pool: pg.Pool;
  private running: Promise<unknown> | undefined;
  private stopped = false;

  constructor(private readonly database: Database) {
    const { adminUrl } = database;
    this.pool = new pg.Pool({ connectionString: adminUrl, max: AT_A_TIME, connectionTimeoutMillis: 5_000 });
    this.pool.on('error', () => {}); // the server was killed: the next write says so
    this.pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** Begins to write at this pace. What could not be written in time is left out. */
  start(perSecond: number): void {
    this.stopped = false;
    let due = Date.now();
    const next = () => (due = Math.max(due + 1_000 / perSecond, Date.now() - 100));
    const one = async () => {
      while (!this.stopped) {
        const wait = next() - Date.now();
        if (wait > 0) await pause(wait);
        await this.write(this.pick()).catch(() => pause(100));
      }
    };
    this.running = Promise.all(Array.from({ length: AT_A_TIME }, one));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** The log after `seq`. Waits until everything written has its number. */
  async log(after: number): Promise<Row[]> {
    for (;;) {
      const { rows } = await this.database.query('SELECT count(*)::int AS n FROM outbox WHERE seq IS NULL');
      if ((rows[0] as { n: number }).n === 0) break;
      await pause(50);
    }
    return this.numbered(after);
  }

  /** The log after `seq` as far as it has been numbered. */
  async numbered(after: number): Promise<Row[]> {
    const columns = `seq::int AS seq, tenant_id AS tenant, partition_key AS key, extract(epoch FROM time)::float8 * 1000 AS at`;
    const { rows } = await this.database.query(`SELECT ${columns} FROM outbox WHERE seq > ${after} ORDER BY seq`);
    return rows as Row[];
  }

  async head(): Promise<number> {
    const { rows } = await this.database.query('SELECT coalesce(max(seq), 0)::int AS seq FROM outbox');
    return (rows[0] as { seq: number }).seq;
  }

  /** Deletes what is older, as retention does. */
  async forget(upTo: number): Promise<void> {
    await this.database.query(`DELETE FROM outbox WHERE seq <= ${upTo}`);
  }

  async end(): Promise<void> {
    await this.stop();
    await this.pool.end();
  }

  private pick(): string {
    const seldom = this.seldom.length > 0 && Math.random() < 1 / SELDOM_EVERY;
    const keys = seldom ? this.seldom : this.quiet ? KEYS.slice(1) : KEYS;
    return keys[Math.floor(Math.random() * keys.length)]!;
  }

  private async write(key: string): Promise<void> {
    const tenant = this.written % FOREIGN_EVERY === 0 ? 'south' : 'north';
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      // locks the meter: whoever writes next for it gets a later number
      const { rows } = await client.query<{ value: number }>(
        `INSERT INTO meter VALUES ($1, $2, 1)
         ON CONFLICT (tenant_id, id) DO UPDATE SET value = meter.value + 1 RETURNING value::int`,
        [key, tenant],
      );
      const note = this.bulky && key === KEYS[0] ? BULK : '';
      const data = dataOf({ id: key, value: rows[0]!.value, at: String(Date.now()), note });
      await client.query(
        `INSERT INTO outbox (tenant_id, type, subject, partition_key, time, correlation_id, actor, classification, data)
         VALUES ($1, $2, $3, $3, $4, 'chaos', '{"kind":"SERVICE","id":"chaos","roles":[]}', 'phi-free', $5)`,
        [tenant, EVENT_TYPE, key, new Date().toISOString(), JSON.stringify(data)],
      );
      await client.query('COMMIT');
      this.written += 1;
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
