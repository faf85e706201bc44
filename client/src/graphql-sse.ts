import { type Client, type ClientOptions, createClient } from 'graphql-sse';
import { waitBackoff } from './backoff.js';
import type { ResumeOptions } from './progress.js';
import { resumed } from './resumed.js';
import { steadyFetch } from './steady-fetch.js';

/** A request that the gateway refuses so often in a row will not do. */
const MOST_REFUSALS = 5;
const isRefusal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429;

/**
 * graphql-sse's own client, whose subscriptions lose nothing: it reconnects for as long as it takes, asking `headers` for
 * a token each time, and goes on after the last event.
 */
export function createResumingClient(options: ClientOptions<false> & ResumeOptions): Client<false> {
  const { onResync, ...stock } = options;
  let refusals = 0;
  const steady = steadyFetch(stock.fetchFn as typeof fetch | undefined);
  const client = createClient<false>({
    retryAttempts: Infinity,
    retry: async (failed) => {
      // thrown from here it is final; a refused request looks like a network error otherwise
      if (refusals >= MOST_REFUSALS) throw new Error(`The gateway has refused ${refusals} times.`);
      await waitBackoff(failed);
    },
    ...stock,
    fetchFn: async (...request: Parameters<typeof fetch>) => {
      const response = await steady(...request);
      refusals = isRefusal(response.status) ? refusals + 1 : 0;
      return response;
    },
  });
  return {
    ...client,
    subscribe: (payload, sink, on) => {
      const { request, sink: fresh } = resumed(payload, { onResync });
      return client.subscribe(request, fresh(sink as never), on);
    },
    iterate: (payload, on) => {
      const { request, iterator } = resumed(payload, { onResync });
      return iterator(client.iterate(request, on) as never) as never;
    },
  };
}
