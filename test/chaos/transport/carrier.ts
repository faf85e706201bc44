import type { SubgraphConfig } from '@valueverse/kit/config';
import { openTransport } from '@valueverse/kit/events/transport/open-transport';
import type { Transport } from '@valueverse/kit/events/transport/transport';
import { switched } from './switched.js';

/** What carries events in this run: the engine of EVENTS_URL, a switchboard, or nothing. */
export async function carrierOf({ events, internalSecret: secret }: SubgraphConfig): Promise<Transport | undefined> {
  if (events?.url) return openTransport({ url: events.url, secret });
  const port = Number(process.env['SWITCHBOARD_PORT']);
  return port > 0 ? switched(port) : undefined;
}
