import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';
import type { LoggedEvent } from '../event.js';
import type { TransportOptions } from './open-transport.js';
import { seal, unseal } from './sealed.js';
import type { Transport } from './transport.js';

/** What is older is read from the log. */
const KEPT = 10_000;
const BATCH = 256;
const BLOCK_MS = 5_000;
const AGAIN_AFTER_MS = 250;

const streamOf = (source: string) => `valueverse:events:${source}`;

/** A client that comes back by itself and meanwhile refuses: what waits here would come too late. */
function clientFor(url: string) {
  const reconnectStrategy = (tries: number) => Math.min(2_000, 50 * 2 ** Math.min(tries, 6));
  const socket = { reconnectStrategy, connectTimeout: 5_000 };
  const client = createClient({ url, disableOfflineQueue: true, pingInterval: 10_000, socket });
  client.on('error', () => undefined); // each command that needs the connection says so
  client.connect().catch(() => undefined); // closed before it was connected
  return client;
}

/** Redis Streams: an entry's id is the event's number, so Redis itself refuses what it has already. */
export function redisTransport({ url, secret }: TransportOptions): Transport {
  const writer = clientFor(url);
  const readers = new Set<() => Promise<void>>();

  const add = async (event: LoggedEvent) => {
    const TRIM = { strategy: 'MAXLEN', strategyModifier: '~', threshold: KEPT } as const;
    try {
      await writer.xAdd(streamOf(event.source), `${event.seq}-0`, { sealed: seal(event, secret) }, { TRIM });
    } catch (error) {
      if (!/equal or smaller/.test(String(error))) throw error; // it is there already
    }
  };
  const read = async (source: string, listener: (event: LoggedEvent) => void, signal: AbortSignal) => {
    const client = clientFor(url);
    signal.addEventListener('abort', () => client.isOpen && client.destroy());
    const key = streamOf(source);
    let id: string | undefined;
    while (!signal.aborted) {
      try {
        id ??= (await client.xRevRange(key, '+', '-', { COUNT: 1 }))?.[0]?.id ?? '0-0';
        for (const { messages } of (await client.xRead({ key, id }, { BLOCK: BLOCK_MS, COUNT: BATCH })) ?? []) {
          for (const { id: at, message } of messages) {
            id = at;
            const event = unseal(message['sealed'] ?? '', source, secret);
            if (event) listener(event);
          }
        }
      } catch {
        await pause(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  return {
    publish: async (batch) => {
      await Promise.all(batch.map(add)); // sent in this order, in one go
    },
    onEvent: (source, listener) => {
      const stopping = new AbortController();
      const reading = read(source, listener, stopping.signal);
      const stop = () => {
        readers.delete(stop);
        stopping.abort();
        return reading;
      };
      readers.add(stop);
      return () => void stop();
    },
    close: async () => {
      await Promise.all([...readers].map((stop) => stop()));
      if (writer.isOpen) writer.destroy();
    },
  };
}
