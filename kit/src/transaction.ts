import pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** How a transaction runs: under which role, for which tenant, and whether it may write. */
export interface TransactionMode {
  readonly role: string;
  /** Empty for work across tenants; row-level security then shows the runtime role nothing. */
  readonly tenant: string;
  readonly readOnly: boolean;
}

/** A transaction that begins with its first statement, so that a request without SQL costs none. */
export interface Transaction {
  readonly manager: EntityManager;
  /** Takes on another role within the same transaction (the inbox advances its cursor this way). */
  become(role: string, tenant: string): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** What waits for the end; `doWhatIsDue` does it. */
  readonly due: (() => Promise<void>)[];
}

/** Everything one request reads is of one moment, so that rows which belong together are seen together. */
const SNAPSHOT = ' ISOLATION LEVEL REPEATABLE READ READ ONLY';

const literal = (text: string) => pg.escapeLiteral(text);

const settings = (role: string, tenant: string) =>
  `SELECT set_config('role', ${literal(role)}, true), set_config('app.tenant', ${literal(tenant)}, true)`;

/** Opens a transaction lazily. Statements run one after another, since one connection cannot run two at a time. */
export function openTransaction(source: DataSource, { role, tenant, readOnly }: TransactionMode): Transaction {
  const runner = source.createQueryRunner() as { -readonly [K in keyof QueryRunner]: QueryRunner[K] } & {
    transactionDepth: number;
  };
  const send = runner.query.bind(runner) as (...statement: unknown[]) => Promise<unknown>;
  let begun: Promise<unknown> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let failed = false;

  const begin = () => (begun ??= send(`BEGIN${readOnly ? SNAPSHOT : ''}; ${settings(role, tenant)}`));
  const queued = (...statement: unknown[]) => {
    const next = last.then(begin).then(() => send(...statement));
    last = next.then(
      () => (failed &&= !String(statement[0]).startsWith('ROLLBACK TO')),
      () => (failed = true),
    );
    return next;
  };
  runner.query = queued as QueryRunner['query'];
  // TypeORM's `save` opens a transaction unless it sees one; ours is as good as open.
  runner.isTransactionActive = true;
  runner.transactionDepth = 1;

  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    await last;
    try {
      if (begun) await begun.then(() => send(statement));
    } finally {
      await runner.release();
    }
  };
  return {
    manager: runner.manager,
    become: async (nextRole, nextTenant) => {
      await queued(settings(nextRole, nextTenant));
    },
    commit: async () => {
      await last;
      if (!failed) return end('COMMIT');
      await end('ROLLBACK').catch(() => undefined);
      // PostgreSQL answers COMMIT of a failed transaction with a quiet rollback; nobody may take that for success.
      throw new Error('A statement of this transaction failed, so it was rolled back.');
    },
    rollback: () => end('ROLLBACK').catch(() => undefined),
    due: [],
  };
}
