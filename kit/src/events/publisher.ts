import { setTimeout as pause } from 'node:timers/promises';
import type { Host } from '../host.js';
import type { Transport } from './transport/transport.js';

const BATCH = 256;
/** What is further back is no longer news: whoever needs it has read the log. */
const BACK_AT_MOST = 1_024;
const WITHIN_MS = 5_000;
/** Another process may have stopped in the middle: look without being woken, too. */
const LOOK_EVERY_MS = 1_000;

/**
 * Hands the next events to the transport and says how many. Noted only after it has taken them, so that one who stops in
 * between leaves them to be handed over again. One process at a time; the others need not wait for it.
 */
export const publishNext = ({ system, hub }: Pick<Host, 'system' | 'hub'>, transport: Transport): Promise<number> =>
  system(async (tx) => {
    const sql = 'SELECT seq::int AS seq FROM outbox_published FOR UPDATE SKIP LOCKED';
    const [published] = (await tx.query(sql)) as { seq: number }[];
    if (!published) return 0;
    const { events } = await hub.read(Math.max(published.seq, hub.head() - BACK_AT_MOST), BATCH);
    const newest = events.at(-1);
    if (!newest) return 0;
    await inTime(transport.publish(events));
    await tx.query('UPDATE outbox_published SET seq = $1', [newest.seq]);
    return events.length;
  });

async function inTime(work: Promise<void>): Promise<void> {
  const late = new AbortController();
  const over = pause(WITHIN_MS, undefined, { signal: late.signal }).then(() => {
    throw new Error(`The transport has not taken events within ${WITHIN_MS / 1000} s.`);
  });
  try {
    await Promise.race([work, over]);
  } finally {
    late.abort();
    over.catch(() => undefined);
  }
}

/** Hands over what the hub tells of, until stopped. A transport that is away is tried again and again. */
export function keepPublishing(host: Host, transport: Transport): () => Promise<void> {
  const stopping = new AbortController();
  let nudge = () => {};
  let nudged = false;
  const unlisten = host.hub.listen(() => {
    nudged = true;
    nudge();
  });
  const rest = async (ms: number, woken: boolean) => {
    const resting = new AbortController();
    if (woken) nudge = () => resting.abort();
    const signal = AbortSignal.any([resting.signal, stopping.signal]);
    if (!(woken && nudged)) await pause(ms, undefined, { signal }).catch(() => undefined);
  };
  const loop = (async () => {
    for (let failures = 0; !stopping.signal.aborted;) {
      nudged = false;
      try {
        while ((await publishNext(host, transport)) === BATCH && !stopping.signal.aborted);
        if (failures > 0) host.log.info('the transport of events is back');
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1)
          host.log.warn({ reason: String(error) }, 'the transport of events is away: logs are read instead');
      }
      await rest(failures === 0 ? LOOK_EVERY_MS : Math.min(2_000, 100 * 2 ** failures), failures === 0);
    }
  })();
  return async () => {
    stopping.abort();
    unlisten();
    await loop;
  };
}
