import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** A body that comes piece by piece, as fast as its client reads. `keepAlive` tells at its end whether the connection stays open. */
export function streamed(body: AsyncIterable<string>, response: ServerResponse, keepAlive: () => boolean): Readable {
  closeAfterwards(response, keepAlive);
  return Readable.from(body, { objectMode: false });
}

/** Kept alive past the last part, the connection would keep a stopping gateway from ending; that it stops, the head could not tell. */
export function closeAfterwards(response: ServerResponse, keepAlive: () => boolean): void {
  const { socket } = response;
  response.once('finish', () => keepAlive() || socket?.end());
}
