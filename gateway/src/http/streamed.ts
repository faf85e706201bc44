import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** A body that comes piece by piece, as fast as its client reads. `keepAlive` tells at its end whether the connection stays open. */
export function streamed(body: AsyncIterable<string>, response: ServerResponse, keepAlive: () => boolean): Readable {
  const { socket } = response;
  // kept alive past the last part, the connection would keep a stopping gateway from ending
  response.once('finish', () => keepAlive() || socket?.end());
  return Readable.from(body, { objectMode: false });
}
