import { isAscii } from 'node:buffer';
import { promisify } from 'node:util';
import {
  brotliDecompress,
  brotliDecompressSync,
  gunzip,
  gunzipSync,
  inflate,
  inflateSync,
  type InputType,
  type ZlibOptions,
} from 'node:zlib';

/** What `decompressed` can undo, as `accept-encoding` says it. */
export const ENCODINGS = 'gzip, deflate, br';

interface Decompress {
  readonly atOnce: (body: InputType, options: ZlibOptions) => Buffer;
  readonly besides: (body: InputType, options: ZlibOptions) => Promise<Buffer>;
}

const DECOMPRESS = new Map<string, Decompress>([
  ['gzip', { atOnce: gunzipSync, besides: promisify<InputType, ZlibOptions, Buffer>(gunzip) }],
  ['deflate', { atOnce: inflateSync, besides: promisify<InputType, ZlibOptions, Buffer>(inflate) }],
  ['br', { atOnce: brotliDecompressSync, besides: promisify<InputType, ZlibOptions, Buffer>(brotliDecompress) }],
]);

/** Up to here the way to another thread and back costs more than the work. */
const AT_ONCE = 256 << 10;
const CHUNK = 64 << 10;

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Undoes a `content-encoding`; fails rather than give more than `most` bytes, whatever a small body pretends to be. */
export async function decompressed(body: Buffer, { encoding, most }: { encoding: string; most: number }) {
  const decompress = DECOMPRESS.get(encoding.toLowerCase());
  if (!decompress) throw new Error(`Expected content-encoding ${ENCODINGS}, got another`);
  if (body.length < AT_ONCE) {
    try {
      return decompress.atOnce(body, { maxOutputLength: Math.min(most, AT_ONCE), chunkSize: CHUNK });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE' || most <= AT_ONCE) throw error;
    }
  }
  return decompress.besides(body, { maxOutputLength: most, chunkSize: CHUNK });
}

/** Reads UTF-8; what is none reads as nothing, which is no answer. */
export function bodyText(body: Buffer): string {
  // most answers are ASCII, for which this is a plain copy
  if (isAscii(body)) return body.toString('latin1');
  try {
    return UTF_8.decode(body);
  } catch {
    return '';
  }
}
