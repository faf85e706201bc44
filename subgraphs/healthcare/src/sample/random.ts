import { createHash } from 'node:crypto';
import type { SampleKey } from './sample-id.js';

/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** The sfc32 stream (Chris Doty-Humphrey, PractRand) of one thing, so that adding another thing changes no other. */
export function randomOf({ seed, kind, ordinal }: SampleKey): Random {
  const state = new Uint32Array(4);
  const digest = createHash('sha256').update(`${seed}:${kind}:${ordinal}`).digest();
  for (let at = 0; at < 4; at++) state[at] = digest.readUInt32LE(at * 4);
  return () => {
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const next = (a + b + counter) >>> 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + next;
    state[3] = counter + 1;
    return next / 2 ** 32;
  };
}

/** One of the choices, all equally likely. */
export const oneOf = <T>(random: Random, choices: readonly T[]): T =>
  choices[Math.floor(random() * choices.length)] as T;

/** Between `low` and `high`, rounded to `places`. */
export const between = (random: Random, [low, high]: readonly [number, number], places = 0): number =>
  Number((low + random() * (high - low)).toFixed(places));
