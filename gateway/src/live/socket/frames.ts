import type { Duplex } from 'node:stream';
import type { Message } from '../outlet.js';

const FINAL_TEXT = 0x81;
/** The WebSocket ping, without a payload. */
export const PING = Buffer.from([0x89, 0]);

/** The head of an unmasked text frame. */
function head(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_TEXT, length]);
  if (length < 65_536) return Buffer.from([FINAL_TEXT, 126, length >> 8, length & 255]);
  const bytes = Buffer.alloc(10);
  bytes[0] = FINAL_TEXT;
  bytes[1] = 127;
  bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes;
}

/** Frames up to this size are put together before they are written: that costs less than another write. */
const SMALL = 4_096;

/**
 * Writes `{"id":…,"type":"next","payload":…}` around bytes that all clients share, past the WebSocket library, which would
 * copy and check them for each. Only where frames are not compressed and the socket is open.
 */
export function writeNext(socket: Duplex, before: string, { text, payload }: Message): void {
  const length = Buffer.byteLength(before) + payload.length + 1;
  // no character of more than a byte: a string then goes the shortest way out
  if (payload.length === text.length && length - 1 - payload.length === before.length && length <= SMALL) {
    socket.write(`${textHead(length)}${before}${text}}`, 'latin1');
    return;
  }
  const first = Buffer.concat([head(length), Buffer.from(before)]);
  socket.cork();
  socket.write(first);
  socket.write(payload);
  socket.write(END);
  socket.uncork();
}

const END = Buffer.from('}');

const heads = new Map<number, string>();
/** The same head as characters of a byte each; the events of one subscription are of few lengths. */
function textHead(length: number): string {
  let known = heads.get(length);
  if (!known) heads.set(length, (known = head(length).toString('latin1')));
  return known;
}
