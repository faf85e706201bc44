import { service } from '../caller.js';
import { clock } from '../clock.js';
import { assertContract } from '../events/contract.js';
import { toCloudEvent } from '../events/cloud-event.js';
import { eventId, type LoggedEvent } from '../events/event.js';
import { contextIn, finish, type Host } from '../host.js';
import type { EventHandler } from '../subgraph.js';
import { openTransaction } from '../transaction.js';

const systemTransaction = ({ db, roles }: Host) =>
  openTransaction(db, { role: roles.system, tenant: '', readOnly: false });

/** How far this subgraph has read the log of `source`. */
export const seenOf = (host: Host, source: string): Promise<number> =>
  host.system(async (tx) => {
    const sql = 'SELECT seq::int AS seq FROM inbox WHERE consumer = $1 AND source = $2';
    const [row] = (await tx.query(sql, [host.subgraph.name, source])) as { seq: number }[];
    return row?.seq ?? 0;
  });

/** Advances the cursor; says no when `seq` was seen before. Locks the row, so that two processes take turns. */
const ADVANCE = `INSERT INTO inbox (consumer, source, seq) VALUES ($1, $2, $3)
  ON CONFLICT (consumer, source) DO UPDATE SET seq = excluded.seq WHERE inbox.seq < excluded.seq RETURNING seq`;

/** Notes events nobody here listens to as seen. */
export const skipTo = (host: Host, source: string, seq: number): Promise<void> =>
  host.system(async (tx) => {
    await tx.query(ADVANCE, [host.subgraph.name, source, seq]);
  });

/** Handles an event and advances the cursor in one transaction: twice delivered is once done. */
export async function receive(host: Host, event: LoggedEvent, handler: EventHandler<never>): Promise<void> {
  assertContract(event.type, event.data);
  const transaction = systemTransaction(host);
  await finish(transaction, async () => {
    const advanced = (await transaction.manager.query(ADVANCE, [host.subgraph.name, event.source, event.seq])) as [];
    if (advanced.length === 0) return;
    const caller = service(host.subgraph.name, event.tenant, event.correlationId);
    await transaction.become(host.roles.runtime, event.tenant);
    await handler(event as never, contextIn(host, transaction, { caller, causationId: eventId(event) }));
  });
  host.hub.wake();
}

/** Puts an event aside with its reason and goes on. */
export const bury = (host: Host, event: LoggedEvent, reason: unknown): Promise<void> =>
  host.system(async (tx) => {
    await tx.query(
      `INSERT INTO inbox_dead_letter (consumer, source, seq, tenant_id, event, reason, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [
        host.subgraph.name,
        event.source,
        event.seq,
        event.tenant,
        JSON.stringify(toCloudEvent(event)),
        String(reason),
        clock.iso(),
      ],
    );
    await tx.query(ADVANCE, [host.subgraph.name, event.source, event.seq]);
  });
