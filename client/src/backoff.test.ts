import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.js';

const many = (failed: number) => Array.from({ length: 200 }, () => backoff(failed));

describe('A wait before the next try', () => {
  it('is never the same for all clients', () => {
    expect(new Set(many(3)).size).toBeGreaterThan(100);
  });

  it('grows and ends growing at five seconds', () => {
    expect(Math.max(...many(0))).toBeLessThanOrEqual(200);
    expect(Math.min(...many(2))).toBeGreaterThanOrEqual(400);
    expect(Math.max(...many(5_000))).toBeLessThanOrEqual(5_000);
    expect(Math.min(...many(5_000))).toBeGreaterThanOrEqual(2_500);
  });
});
