import { createHash } from 'node:crypto';

/**
 * A stream of numbers in [0, 1) that depends on its seed and its name alone, so that results do not depend on the order
 * in which inputs are drawn. Source: C. Doty-Humphrey, PractRand, generator `sfc32`, with 12 rounds of warming up.
 */
export function random(seed: string, name: string): () => number {
  const key = createHash('sha256').update(`${seed}\n${name}`).digest();
  let [a, b, c, counter] = [key.readInt32LE(0), key.readInt32LE(4), key.readInt32LE(8), 1];
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}
