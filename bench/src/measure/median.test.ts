import { describe, expect, it } from 'vitest';
import { mediansOf } from './figures.js';
import { median, percentile } from './median.js';
import { figure, table } from './table.js';

describe('A median', () => {
  it('is in the middle, whatever the order', () => {
    expect(median([10, 2, 1])).toBe(2);
    expect(median([4, 10, 1, 2])).toBe(3);
  });

  it('is taken of each figure by itself', () => {
    const round = {
      p50: 0,
      p99: 0,
      rssMb: 0,
      subgraphRequests: 0,
      subgraphCpuPercent: 0,
      loadCpuPercent: 0,
      otherCpuPercent: 0,
    };
    const rounds = [1, 3, 2].map((perSecond) => ({ ...round, perSecond, cpuMs: 10 - perSecond }));
    expect(mediansOf(rounds)).toMatchObject({ perSecond: 2, cpuMs: 8 });
  });
});

describe('A percentile', () => {
  it('is not exceeded by its share of the values', () => {
    const sorted = Array.from({ length: 200 }, (_, at) => at + 1);
    expect([percentile(sorted, 0.5), percentile(sorted, 0.99), percentile(sorted, 1)]).toEqual([100, 198, 200]);
    expect(percentile([], 0.99)).toBeNaN();
  });
});

describe('A table', () => {
  it('lines up what counts', () => {
    const rows = [
      ['a', figure(1318.2)],
      ['bcd', figure(0.03217)],
    ];
    expect(table(['', 'ms'], rows)).toBe('         ms\na     1,318\nbcd  0.0322');
  });
});
