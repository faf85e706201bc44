import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.js';

describe('The wait before another attempt', () => {
  it('grows from a tenth of a second to five, and spreads over half of it', () => {
    expect([0, 1, 2, 10, 1_000].map((tries) => backoff(tries, 1))).toEqual([100, 200, 400, 5_000, 5_000]);
    expect(backoff(0, 0)).toBe(50);
  });
});
