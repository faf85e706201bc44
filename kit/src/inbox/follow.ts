import { setTimeout as pause } from 'node:timers/promises';
import type { SubgraphConfig } from '../config.js';
import { eventId, sourceOf, type LoggedEvent } from '../events/event.js';
import type { Host } from '../host.js';
import type { EventHandler } from '../subgraph.js';
import { isPassing } from '../passing-failure.js';
import { bury, receive, seenOf, skipTo } from './inbox.js';
import { LogRefused, readLog } from './read-log.js';

const TRIES = 5;
const SKIPS_KEPT_IN_MEMORY = 200;

/** Follows the log of every subgraph this one listens to, until stopped. Comes back by itself, from its own cursor. */
export function followLogs(host: Host, config: SubgraphConfig): () => Promise<void> {
  const heard = new Map(Object.entries(host.subgraph.listensTo ?? {}) as [string, EventHandler<never>][]);
  const stopping = new AbortController();
  const followers = [...new Set([...heard.keys()].map(sourceOf))].map((source) =>
    follow(host, { source, heard, config, signal: stopping.signal }),
  );
  return async () => {
    stopping.abort();
    await Promise.all(followers);
  };
}

interface Handling {
  readonly handler: EventHandler<never>;
  readonly signal: AbortSignal;
}

interface Following {
  readonly source: string;
  readonly heard: ReadonlyMap<string, EventHandler<never>>;
  readonly config: SubgraphConfig;
  readonly signal: AbortSignal;
}

async function follow(host: Host, following: Following): Promise<void> {
  const { source, heard, config, signal } = following;
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const after = await seenOf(host, source);
      const url = config.logUrlOf(source);
      let skipped = 0;
      for await (const event of readLog({
        url,
        after,
        consumer: host.subgraph.name,
        secret: config.internalSecret,
        signal,
      })) {
        failures = 0;
        const handler = heard.get(event.type);
        if (handler) await handle(host, event, { handler, signal });
        else if ((skipped += 1) % SKIPS_KEPT_IN_MEMORY === 0) await skipTo(host, source, event.seq);
      }
    } catch (error) {
      if (!signal.aborted) tell(host, source, error);
    }
    await pause(backoff(failures), undefined, { signal }).catch(() => undefined);
  }
}

/** A log that is away comes back by itself; one that refuses is somebody's mistake. */
function tell({ log }: Host, source: string, error: unknown): void {
  if (error instanceof LogRefused) log.warn({ source, reason: error.message }, 'log refused');
  else log.info({ source, reason: String(error) }, 'log lost, coming back');
}

/** Tries an event a few times, then puts it aside: one bad event may not hold up the rest of the log. */
async function handle(host: Host, event: LoggedEvent, { handler, signal }: Handling): Promise<void> {
  for (let attempt = 1, failures = 1; !signal.aborted; failures += 1) {
    try {
      return await receive(host, event, handler);
    } catch (error) {
      const about = { err: error, event: eventId(event), type: event.type, failures };
      host.log.error(about, 'event failed');
      if (!isPassing(error) && attempt++ === TRIES) return bury(host, event, error);
      await pause(backoff(failures), undefined, { signal }).catch(() => undefined);
    }
  }
}

/** 100 ms doubling to 5 s, with jitter so that all followers do not come back at once. */
const backoff = (failures: number) => Math.min(5_000, 50 * 2 ** Math.min(failures, 7)) * (0.75 + Math.random() / 2);
