import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { waitBackoff } from './backoff.js';
import type { ResumeOptions } from './progress.js';
import { resumed } from './resumed.js';

const KEEP_ALIVE_MS = 12_000;
/** A token that the gateway refuses so often in a row will not do. */
const MOST_REFUSALS = 5;
const FORBIDDEN = 4403;

/**
 * graphql-ws's own client, whose subscriptions lose nothing: it reconnects for as long as it takes, asking
 * `connectionParams` for a token each time, and goes on after the last event. A connection that is dead without a word is
 * noticed and replaced.
 */
export function createResumingClient(options: ClientOptions & ResumeOptions): Client {
  const { onResync, ...stock } = options;
  const { keepAlive = KEEP_ALIVE_MS, on } = stock;
  let refusals = 0;
  let pongDue: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    retryAttempts: Infinity,
    retryWait: waitBackoff,
    // stock gives up where nobody listens, as while a gateway restarts
    shouldRetry: (event) => (event as { code?: number }).code !== FORBIDDEN || (refusals += 1) < MOST_REFUSALS,
    ...stock,
    keepAlive,
    on: {
      ...on,
      connected: (...told) => {
        refusals = 0;
        on?.connected?.(...told);
      },
      ping: (received, payload) => {
        if (!received) pongDue = setTimeout(() => client.terminate(), keepAlive);
        on?.ping?.(received, payload);
      },
      pong: (received, payload) => {
        if (received) clearTimeout(pongDue);
        on?.pong?.(received, payload);
      },
      closed: (event) => {
        clearTimeout(pongDue);
        on?.closed?.(event);
      },
    },
  });
  return {
    ...client,
    subscribe: (payload, sink) => {
      const { request, sink: fresh } = resumed(payload, { onResync });
      return client.subscribe(request, fresh(sink as never));
    },
    iterate: (payload) => {
      const { request, iterator } = resumed(payload, { onResync });
      return iterator(client.iterate(request) as never) as never;
    },
  };
}
