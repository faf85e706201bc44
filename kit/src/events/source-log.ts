import { setTimeout as pause } from 'node:timers/promises';
import type { Host } from '../host.js';
import { noteConsumer } from './consumers.js';
import type { LoggedEvent } from './event.js';
import type { RemoteLog } from './remote-log.js';
import { tail } from './tail.js';
import { healedTail } from './transport/healed-tail.js';
import type { Transport } from './transport/transport.js';

/** The log of one source as one consumer reads it, wherever it is. */
export interface SourceLog {
  /** Says what the consumer has seen for good. Rejects when the log does not hold all that follows. */
  seen(seq: number): Promise<void>;
  read(after: number, limit: number): Promise<readonly LoggedEvent[]>;
  /** Dense and in order. Ends, or fails, when the connection does; whoever reads comes back with its cursor. */
  tail(after: number, signal: AbortSignal): AsyncIterable<readonly LoggedEvent[]>;
}

const AGAIN_AFTER_MS = 250;

/** A subgraph's own log. */
export const ownLog = (host: Host, consumer: string): SourceLog => ({
  seen: (seq) => noteConsumer(host, consumer, seq),
  read: async (after, limit) => (await host.hub.read(after, limit)).events,
  tail: async function* (after, signal) {
    const batches = tail(host.hub, after);
    const end = () => void batches.return?.();
    signal.addEventListener('abort', end);
    if (signal.aborted) end(); // before we listened
    try {
      for await (const { events, cut } of batches) {
        if (cut) throw new Error(`The log no longer holds all that follows ${after}.`);
        if (events.length > 0) yield events;
      }
    } finally {
      signal.removeEventListener('abort', end);
    }
  },
});

/** Another's log: through its door alone, or from the transport, with the door for what that does not bring. */
export const othersLog = (log: RemoteLog, source: string, transport: Transport | undefined): SourceLog => ({
  seen: log.seen,
  read: log.read,
  tail: (after, signal) => {
    if (!transport) return log.follow(after, signal);
    return healedTail(
      {
        read: log.read,
        onEvent: (listener) => transport.onEvent(source, listener),
        onHead: (listener) => followHeads(log, listener),
      },
      after,
      signal,
    );
  },
});

/** Asks again and again: what this does not bring, the next event of the transport does. */
function followHeads(log: RemoteLog, listener: (head: number) => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  void (async () => {
    while (!signal.aborted) {
      await log.heads(signal, listener).catch(() => undefined);
      await pause(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  })();
  return () => stopping.abort();
}
