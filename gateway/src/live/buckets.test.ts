import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Buckets } from './buckets.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const taken = (buckets: Buckets, key: string, times: number) =>
  Array.from({ length: times }, () => buckets.take(key)).filter((wait) => wait === 0).length;

describe('A bucket', () => {
  it('gives so many at once, and then says when there is another', () => {
    const buckets = new Buckets({ burst: 3, perSecond: 2 });
    expect(Array.from({ length: 5 }, () => buckets.take('a'))).toEqual([0, 0, 0, 0.5, 0.5]);
    vi.advanceTimersByTime(500);
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 0.5]);
  });

  it('fills up again, and no more than that', () => {
    const buckets = new Buckets({ burst: 3, perSecond: 2 });
    expect(taken(buckets, 'a', 9)).toBe(3);
    vi.advanceTimersByTime(60_000);
    expect(taken(buckets, 'a', 9)).toBe(3);
  });

  it('is everyone’s own', () => {
    const buckets = new Buckets({ burst: 1, perSecond: 1 });
    expect(['a', 'b', 'constructor', '__proto__', 'a'].map((key) => buckets.take(key))).toEqual([0, 0, 0, 0, 1]);
  });

  it('is forgotten when it is full, though others are not', () => {
    const buckets = new Buckets({ burst: 10, perSecond: 1 });
    taken(buckets, 'much', 10);
    for (let key = 0; key < 1_000; key += 1) buckets.take(String(key));
    expect(buckets.size).toBe(1_001);
    vi.advanceTimersByTime(5_000);
    buckets.take('much'); // the others are before it now
    buckets.take('new');
    expect(buckets.size).toBe(2);
    vi.advanceTimersByTime(10_000);
    buckets.take('last');
    expect(buckets.size).toBe(1);
  });

  it('never gives more than its burst and what time has added, however it is asked', () => {
    const asking = fc.array(fc.record({ afterMs: fc.nat(2_000), times: fc.nat(20) }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), asking, (burst, perSecond, all) => {
        const buckets = new Buckets({ burst, perSecond });
        let passed = 0;
        let given = 0;
        for (const { afterMs, times } of all) {
          vi.advanceTimersByTime(afterMs);
          passed += afterMs;
          given += taken(buckets, 'a', times);
          expect(given).toBeLessThanOrEqual(burst + (passed / 1_000) * perSecond + 1e-6);
        }
      }),
    );
  });
});
