import type { Transport } from './transport.js';

/** How to reach the transport, and the secret its events are sealed with. */
export interface TransportOptions {
  readonly url: string;
  readonly secret: string;
}

/** The transport that EVENTS_URL names. It need not be there yet: it connects by itself, and comes back by itself. */
export async function openTransport(options: TransportOptions): Promise<Transport> {
  // loaded when asked for: most systems run without
  if (options.url.startsWith('nats:')) return (await import('./nats-transport.js')).natsTransport(options);
  return (await import('./redis-transport.js')).redisTransport(options);
}
