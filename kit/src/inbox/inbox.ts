import { service } from '../caller.js';
import { clock } from '../clock.js';
import { assertContract } from '../events/contract.js';
import { toCloudEvent } from '../events/cloud-event.js';
import { eventId, type LoggedEvent } from '../events/event.js';
import { contextIn, finish, type Host } from '../host.js';
import type { EventHandler } from '../subgraph.js';
import { openTransaction, type Transaction } from '../transaction.js';

/** Where `consumer` notes how far it has read the log of `source`. */
export interface Inbox {
  readonly host: Host;
  readonly consumer: string;
  readonly source: string;
}

/** A transaction for effects of an event: begun by the system role, which sees cursors and dead letters. */
export const inboxTransaction = ({ db, roles }: Host): Transaction =>
  openTransaction(db, { role: roles.system, tenant: '', readOnly: false });

/** How far the log has been read. */
export const seenOf = ({ host, consumer, source }: Inbox): Promise<number> =>
  host.system(async (tx) => {
    const sql = 'SELECT seq::int AS seq FROM inbox WHERE consumer = $1 AND source = $2';
    const [row] = (await tx.query(sql, [consumer, source])) as { seq: number }[];
    return row?.seq ?? 0;
  });

/** Advances the cursor; says no when `seq` was seen before. Locks the row, so that two processes take turns. */
const ADVANCE = `INSERT INTO inbox (consumer, source, seq) VALUES ($1, $2, $3)
  ON CONFLICT (consumer, source) DO UPDATE SET seq = excluded.seq WHERE inbox.seq < excluded.seq RETURNING seq`;

/** Notes events nobody here listens to as seen. */
export const skipTo = ({ host, consumer, source }: Inbox, seq: number): Promise<void> =>
  host.system(async (tx) => {
    await tx.query(ADVANCE, [consumer, source, seq]);
  });

/** Handles an event and advances the cursor in one transaction: twice delivered is once done. */
export async function receive(inbox: Inbox, event: LoggedEvent, handler: EventHandler<never>): Promise<void> {
  const { host, consumer, source } = inbox;
  assertContract(event.type, event.data);
  const transaction = inboxTransaction(host);
  await finish(transaction, async () => {
    const advanced = (await transaction.manager.query(ADVANCE, [consumer, source, event.seq])) as [];
    if (advanced.length > 0) await handleIn({ host, transaction, consumer }, event, handler);
  });
  host.hub.wake();
}

/** The inbox's transaction while an event is handled in it. */
interface Handling {
  readonly host: Host;
  readonly transaction: Transaction;
  readonly consumer: string;
}

/** Hands an event to its handler, in the tenant of the event and with the rights of a request. */
export async function handleIn(
  { host, transaction, consumer }: Handling,
  event: LoggedEvent,
  handler: EventHandler<never>,
): Promise<void> {
  const caller = service(consumer, event.tenant, event.correlationId);
  await transaction.become(host.roles.runtime, event.tenant);
  await handler(event as never, contextIn(host, transaction, { caller, causationId: eventId(event) }));
}

const BURY = `INSERT INTO inbox_dead_letter (consumer, source, seq, tenant_id, event, reason, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;

/** Puts an event aside with its reason and goes on, unless another process has dealt with it since. */
export async function bury({ host, consumer, source }: Inbox, event: LoggedEvent, reason: unknown): Promise<void> {
  const { seq, tenant } = event;
  const buried = await host.system(async (tx) => {
    // first: what another process has handled may not be replayed
    const advanced = (await tx.query(ADVANCE, [consumer, source, seq])) as [];
    if (advanced.length === 0) return false;
    const letter = JSON.stringify(toCloudEvent(event));
    await tx.query(BURY, [consumer, source, seq, tenant, letter, String(reason), clock.iso()]);
    return true;
  });
  if (!buried) return;
  host.log.error(
    { event: eventId(event), type: event.type, reason: String(reason) },
    'event put aside: see dead-letters',
  );
}
