import { clock } from '../clock.js';
import type { Host } from '../host.js';
import { consumersOf } from './consumers.js';

/** How long a log is kept, and when somebody who reads it is too far behind. */
export interface Retention {
  readonly keptMs: number;
  /** A consumer that has more events before it than this is told of in the log of the process. */
  readonly lag: number;
}

const EVERY_MS = 10 * 60_000;
const BATCH = 1_000;

/** Times may jump: the first event that is young enough is where deleting ends. */
const YOUNG = `SELECT coalesce(
  (SELECT seq FROM outbox WHERE seq IS NOT NULL AND time >= $1 ORDER BY seq LIMIT 1),
  (SELECT seq + 1 FROM outbox_head)) AS young`;

/** The oldest go first, so what is kept is dense. */
const DELETE = `DELETE FROM outbox WHERE seq IN (
  SELECT seq FROM outbox
  WHERE seq < $1 AND seq <= coalesce((SELECT min(seq) FROM outbox_consumer), (SELECT seq FROM outbox_head))
  ORDER BY seq LIMIT ${BATCH})`;

/** Deletes what is older than retention and seen by every consumer, batch by batch; says how many. */
export async function deleteSeen(host: Pick<Host, 'system'>, keptMs: number): Promise<number> {
  const before = new Date(clock.now().getTime() - keptMs);
  const [{ young }] = await host.system((tx) => tx.query(YOUNG, [before]));
  let deleted = 0;
  for (let last = BATCH; last === BATCH;) {
    last = await host.system(async (tx) => {
      // a consumer that registers meanwhile waits, and then sees what is left
      await tx.query('LOCK TABLE outbox_consumer IN SHARE MODE');
      const [, count] = (await tx.query(DELETE, [young])) as [unknown, number];
      return count;
    });
    deleted += last;
  }
  return deleted;
}

/** Deletes now and every ten minutes, until stopped, and warns once of each consumer that holds it up. */
export function keepDeleting(host: Host, { keptMs, lag }: Retention): () => Promise<void> {
  let told = new Set<string>();
  const look = async () => {
    await deleteSeen(host, keptMs);
    const { head } = await host.hub.log.extent();
    const late = (await consumersOf(host)).filter(({ seq }) => head - seq > lag);
    for (const { name, seq } of late) {
      if (!told.has(name))
        host.log.warn({ consumer: name, seq, head }, 'a consumer is far behind: the log is kept for it');
    }
    told = new Set(late.map(({ name }) => name));
  };
  let looking = Promise.resolve();
  const turn = () => {
    looking = looking.then(look).catch((error: unknown) => host.log.warn({ err: error }, 'old events are kept'));
  };
  turn();
  const timer = setInterval(turn, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
