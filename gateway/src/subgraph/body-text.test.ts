import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText, decompressed } from './body-text.js';

const MOST = 4 << 20;
const large = Buffer.alloc(1 << 20, 'a');

describe('A body', () => {
  it('is read as UTF-8, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // a byte order mark is not part of the text
        expect(bodyText(Buffer.from(text))).toBe(
          Buffer.from(text)
            .toString()
            .replace(/^\uFEFF/, ''),
        );
      }),
    );
  });

  it('that is no UTF-8 reads as nothing', () => {
    expect(bodyText(Buffer.from([0x22, 0xc3, 0x22]))).toBe('');
  });

  it.each([
    { encoding: 'gzip', compress: gzipSync },
    { encoding: 'GZIP', compress: gzipSync },
    { encoding: 'deflate', compress: deflateSync },
    { encoding: 'br', compress: brotliCompressSync },
  ])('comes out of $encoding as it went in, small and large', async ({ encoding, compress }) => {
    for (const body of [Buffer.from('{"a":1}'), large]) {
      expect((await decompressed(compress(body), { encoding, most: MOST })).equals(body)).toBe(true);
    }
  });

  it.each([1 << 10, 512 << 10])('larger than %i bytes is given up', async (most) => {
    const giving = decompressed(gzipSync(large), { encoding: 'gzip', most });
    await expect(giving).rejects.toMatchObject({ code: 'ERR_BUFFER_TOO_LARGE' });
  });

  it.each(['rot13', 'gzip, gzip', '__proto__'])('in an encoding such as %s is not read', async (encoding) => {
    await expect(decompressed(large, { encoding, most: MOST })).rejects.toThrow('Expected content-encoding gzip');
  });
});
