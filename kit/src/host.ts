import type { FastifyBaseLogger } from 'fastify';
import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from './caller.js';
import type { Context } from './context.js';
import { appendEvents } from './events/outbox.js';
import { live } from './events/live.js';
import type { Hub } from './events/hub.js';
import type { Roles } from './roles.js';
import type { Subgraph } from './subgraph.js';
import { openTransaction, type Transaction } from './transaction.js';

/** A running subgraph as its doors see it: each request, event and job gets its transaction here. */
export interface Host {
  readonly subgraph: Subgraph;
  readonly db: DataSource;
  readonly roles: Roles;
  readonly hub: Hub;
  readonly log: FastifyBaseLogger;
  /** Runs `work` in a transaction that may write; commits when it returns, rolls back when it throws. */
  write<T, C extends Context = Context>(caller: Caller, work: (context: C) => Promise<T>): Promise<T>;
  /** The same across tenants under the system role: for look-ups that find out whose tenant it is. */
  system<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
}

/** What one transaction is for. */
export interface Asked {
  readonly caller: Caller;
  readonly causationId?: string | null;
  /** Cursor of a resumed subscription. */
  readonly since?: string | undefined;
  /** Whether a subscription is to say where it stands. */
  readonly cursors?: boolean;
}

/** Builds the context of a transaction. */
export function contextIn(host: Host, transaction: Transaction, asked: Asked): Context {
  const { caller, causationId = null, since, cursors } = asked;
  return host.subgraph.context({
    caller,
    causationId,
    tx: transaction.manager,
    emit: (...events) => appendEvents(transaction.manager, { caller, causationId }, events),
    live: (wanted) => live(host.hub, { tenant: caller.tenant, since, cursors }, wanted),
    afterwards: (work) => transaction.due.push(() => host.write(caller, work)),
  });
}

/** Opens a transaction for a caller: the runtime role, the caller's tenant. */
export const transactionFor = (host: Pick<Host, 'db' | 'roles'>, caller: Caller, readOnly: boolean): Transaction =>
  openTransaction(host.db, { role: host.roles.runtime, tenant: caller.tenant, readOnly });

export interface HostParts extends Pick<Host, 'subgraph' | 'db' | 'roles' | 'hub' | 'log'> {}

export function hostOf(parts: HostParts): Host {
  const host: Host = {
    ...parts,
    write: async (caller, work) => {
      const transaction = transactionFor(host, caller, false);
      const answer = await finish(transaction, () => work(contextIn(host, transaction, { caller }) as never));
      host.hub.wake();
      return answer;
    },
    system: (work) => {
      const transaction = openTransaction(parts.db, { role: parts.roles.system, tenant: '', readOnly: false });
      return finish(transaction, () => work(transaction.manager));
    },
  };
  return host;
}

/** Commits when `work` returns, rolls back when it throws. */
export async function finish<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
  let answer: T;
  try {
    answer = await work();
    await transaction.commit();
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
  await doWhatIsDue(transaction);
  return answer;
}

/**
 * Does, once, what waited for a transaction to end. Not earlier: work that waits for a second connection while it holds
 * its first would, among enough of its kind, wait for ever.
 */
export async function doWhatIsDue({ due }: Transaction): Promise<void> {
  for (let work = due.shift(); work; work = due.shift()) await work();
}
