import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fuzz } from '../../testing/fuzz/fuzz.js';

// another seed asks other questions; `npm run fuzz` asks as many as one likes
const { FUZZ_SEED = '2026', FUZZ_COUNT = '5000' } = process.env; // oxlint-disable-line node/no-process-env

const fuzz = new Fuzz();
beforeAll(() => fuzz.start());
afterAll(() => fuzz.stop());

describe('The gateway', () => {
  it('answers random questions as one schema over the same data does', { timeout: 600_000 }, async () => {
    expect(await fuzz.mismatch({ seed: Number(FUZZ_SEED), count: Number(FUZZ_COUNT) })).toBeUndefined();
  });
});
