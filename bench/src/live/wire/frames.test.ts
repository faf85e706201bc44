import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientFrame, frameReader, TEXT } from './frames.js';

/** The same without a mask, as a server sends it. */
function serverFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  if (payload.length < 126) return Buffer.concat([Buffer.from([0x81, payload.length]), payload]);
  const head = Buffer.from([0x81, 126, 0, 0]);
  head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

describe('Frames', () => {
  it('are read however their bytes are cut', () => {
    const texts = fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 50 }), (sent, size) => {
        const bytes = Buffer.concat(sent.map(serverFrame));
        const read: string[] = [];
        const feed = frameReader((_, payload) => read.push(String(payload)));
        for (let at = 0; at < bytes.length; at += size) feed(bytes.subarray(at, at + size));
        expect(read).toEqual(sent);
      }),
    );
  });

  it('of a client are masked, and their bytes can be read all the same', () => {
    const frame = clientFrame(TEXT, Buffer.from('x'.repeat(200)));
    expect([frame[0], frame[1], frame.readUInt16BE(2)]).toEqual([0x81, 0x80 | 126, 200]);
    expect(String(frame.subarray(8))).toBe('x'.repeat(200));
    expect(clientFrame(TEXT, Buffer.from('ab'))).toEqual(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 97, 98]));
  });
});
