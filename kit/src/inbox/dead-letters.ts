import { assertContract } from '../events/contract.js';
import { fromCloudEvent, type CloudEvent } from '../events/cloud-event.js';
import { finish, type Host } from '../host.js';
import type { EventHandler } from '../subgraph.js';
import { handleIn, inboxTransaction } from './inbox.js';

/** Which dead letters are meant: those of one source, or one alone; all, if nothing is said. */
export interface Which {
  readonly source?: string | undefined;
  readonly seq?: number | undefined;
}

/** An event that was put aside, without what it says: that may be nobody's business. */
export interface DeadLetter {
  readonly consumer: string;
  readonly source: string;
  readonly seq: number;
  readonly tenant: string;
  readonly type: string;
  readonly reason: string;
  readonly at: string;
}

/** What became of one that was tried again. */
export interface Replayed {
  readonly source: string;
  readonly seq: number;
  /** Absent: it is done. */
  readonly failure?: string;
}

const MEANT = '($1::text IS NULL OR source = $1) AND ($2::bigint IS NULL OR seq = $2)';

/** Dead letters, oldest first. */
export const deadLetters = (host: Host, { source, seq }: Which): Promise<readonly DeadLetter[]> =>
  host.system((tx) =>
    tx.query(
      `SELECT consumer, source, seq::int AS seq, tenant_id AS tenant, event ->> 'type' AS type, reason, at
       FROM inbox_dead_letter WHERE ${MEANT} ORDER BY source, seq`,
      [source ?? null, seq ?? null],
    ),
  );

/** Tries dead letters again, oldest first, each in a transaction of its own; what fails stays where it is. */
export async function replay(host: Host, which: Which): Promise<readonly Replayed[]> {
  const replayed: Replayed[] = [];
  for (const { consumer, source, seq } of await deadLetters(host, which)) {
    try {
      if (await replayOne(host, [consumer, source, seq])) replayed.push({ source, seq });
    } catch (error) {
      host.log.error({ err: error, event: `${source}:${seq}` }, 'dead letter failed again');
      replayed.push({ source, seq, failure: String(error) });
    }
  }
  return replayed;
}

const TAKE = 'DELETE FROM inbox_dead_letter WHERE consumer = $1 AND source = $2 AND seq = $3 RETURNING event';

/** The letter goes with its effects, in one transaction; one that somebody else has just replayed is left alone. */
async function replayOne(host: Host, place: readonly [string, string, number]): Promise<boolean> {
  const transaction = inboxTransaction(host);
  const done = await finish(transaction, async () => {
    const [[letter]] = (await transaction.manager.query(TAKE, [...place])) as [{ event: CloudEvent }[], number];
    if (!letter) return false;
    const event = fromCloudEvent(letter.event);
    const handler = host.subgraph.listensTo?.[event.type] as EventHandler<never> | undefined;
    if (!handler) throw new Error(`${host.subgraph.name} does not listen to ${event.type}.`);
    assertContract(event.type, event.data);
    await handleIn({ host, transaction, consumer: place[0] }, event, handler);
    return true;
  });
  host.hub.wake();
  return done;
}
