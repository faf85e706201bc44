/** As much of RFC 6455 as a load generator needs. */
export const TEXT = 1;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;

/** A client's frame: masked, with a mask of zeros, so that its bytes stay as they are. */
export function clientFrame(opcode: number, payload: Buffer): Buffer {
  const long = payload.length > 125;
  const head = Buffer.alloc(long ? 8 : 6);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (long ? 126 : payload.length);
  if (long) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** Takes a server's frames from the bytes as they come. */
export function frameReader(onFrame: (opcode: number, payload: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer | undefined;
  return (chunk) => {
    const bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    while (bytes.length - at >= 2) {
      let length = bytes[at + 1]! & 0x7f;
      let head = 2;
      if (length === 126) {
        if (bytes.length - at < 4) break;
        [length, head] = [bytes.readUInt16BE(at + 2), 4];
      } else if (length === 127) {
        if (bytes.length - at < 10) break;
        [length, head] = [Number(bytes.readBigUInt64BE(at + 2)), 10];
      }
      if (bytes.length - at < head + length) break;
      onFrame(bytes[at]! & 0x0f, bytes.subarray(at + head, at + head + length));
      at += head + length;
    }
    rest = at < bytes.length ? bytes.subarray(at) : undefined;
  };
}
