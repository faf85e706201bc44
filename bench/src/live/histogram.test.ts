import { describe, expect, it } from 'vitest';
import { Histogram } from './histogram.js';

describe('A histogram', () => {
  it('knows the share of delays that are no longer', () => {
    const [one, other] = [new Histogram(), new Histogram()];
    for (let ms = 1; ms <= 98; ms += 1) one.add(ms);
    other.add(500.04);
    other.add(60_000);
    const both = Histogram.of([one.counts, other.counts]);
    expect([0.5, 0.98, 0.99, 1].map((share) => both.percentile(share))).toEqual([50, 98, 500.1, 10_000]);
  });

  it('says nothing of no delays', () => expect(new Histogram().percentile(0.5)).toBeNaN());
});
