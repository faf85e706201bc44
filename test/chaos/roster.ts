import type { Who } from './crowd/client.js';
import type { Transport } from './dial/dial.js';
import { KEYS } from './writer.js';

interface Wanted {
  readonly clients: number;
  readonly transports: readonly Transport[];
  readonly url: (cable: boolean) => string;
  readonly keys?: readonly string[];
}

/**
 * Who takes part. Of each ten clients of a key one speaks SSE, one multipart, and one goes through the cable; two users
 * share each key, and one client of each key belongs to another tenant.
 */
export function roster({ clients, transports, url, keys = KEYS }: Wanted): Who[] {
  return Array.from({ length: clients }, (_, index) => {
    const row = Math.floor(index / keys.length);
    const wanted = transportOf(row, clients);
    return {
      index,
      transport: transports.includes(wanted) ? wanted : (transports[0] ?? 'ws'),
      url: url(row % 10 === 7 || clients <= KEYS.length * 4),
      key: keys[index % keys.length]!,
      tenant: index >= clients - keys.length ? 'south' : 'north',
      sub: row % 2 === 0 ? 'even' : 'odd',
    };
  });
}

/** Of a small crowd, too, every transport is to have somebody. */
function transportOf(row: number, clients: number): Transport {
  const [place, sse, multipart] = clients < KEYS.length * 10 ? [row % 4, 1, 2] : [row % 10, 8, 9];
  return place === sse ? 'sse' : place === multipart ? 'multipart' : 'ws';
}
