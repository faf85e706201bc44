import { createHash } from 'node:crypto';

/** Of one thing of a sample: which sample, which kind of thing, the how-manieth. */
export interface SampleKey {
  readonly seed: number;
  readonly kind: string;
  readonly ordinal: number;
}

/** The seed program's own: kinds keep the names apart. */
const NAMESPACE = Buffer.from('5b2f0f6e3d1c5e0a9c391f0d7a8e6b42', 'hex');

/** The UUIDv5 (RFC 9562) of a key: the same sample has the same ids everywhere, and no id is made of a name or an MRN. */
export function sampleId({ seed, kind, ordinal }: SampleKey): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${seed}:${kind}:${ordinal}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
