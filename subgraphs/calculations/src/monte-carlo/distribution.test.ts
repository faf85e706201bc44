import { describe, expect, it } from 'vitest';
import { distribution, exceededWith, percentile } from './distribution.js';
import { simulate } from './simulate.js';
import { triangularQuantile } from './triangular.js';

const factor = { low: 10, mode: 20, high: 60 };
const draw = { seed: '42', iterations: 10_000 };

describe('A triangular distribution', () => {
  it('has the percentiles of the closed form', () => {
    const at = (u: number) => triangularQuantile(factor, u).toFixed(4);
    expect([0.1, 0.5, 0.9].map(at)).toEqual(['17.0711', '28.3772', '45.8579']);
    expect([0, 1].map(at)).toEqual(['10.0000', '60.0000']);
  });

  it('is its mode where it has no width', () => {
    expect(triangularQuantile({ low: 1, mode: 1, high: 1 }, 0.3)).toBe(1);
  });
});

describe('A simulated distribution', () => {
  it('agrees with the closed form', () => {
    const { mean, sd, p10, p50, p90 } = distribution(simulate(0, [{ key: 'x', worth: 1, factor }], draw).sort());
    expect(mean).toBeCloseTo(30, 3);
    expect(sd ** 2).toBeCloseTo(116.667, 1);
    expect(p10).toBeCloseTo(17.0711, 1);
    expect(p50).toBeCloseTo(28.3772, 1);
    expect(p90).toBeCloseTo(45.8579, 1);
  });

  it('is a single point where nothing is unsure', () => {
    const samples = simulate(5, [{ key: 'x', worth: -7, factor: null }], draw);
    expect(distribution(samples.sort())).toMatchObject({ mean: -2, sd: 0, p5: -2, p95: -2, probPositive: 0 });
  });

  it('knows how likely a gain is and how bad the worst cases are', () => {
    const { probPositive, p5, expectedShortfall95 } = distribution(
      simulate(-30, [{ key: 'x', worth: 1, factor }], draw).sort(),
    );
    expect(probPositive).toBeCloseTo(30 ** 2 / (50 * 40), 3);
    expect(expectedShortfall95).toBeLessThan(p5);
  });

  it('is the same whatever the order of its inputs, up to rounding', () => {
    const exposures = ['a', 'b', 'c'].map((key, at) => ({ key, worth: at + 1, factor }));
    const [there, back] = [exposures, exposures.toReversed()].map((some) =>
      distribution(simulate(0, some, draw).sort()),
    );
    expect(there!.p90).toBeCloseTo(back!.p90, 9);
  });

  it('is exceeded with 80 % probability at its 20th percentile, not at its 80th', () => {
    const samples = Float64Array.from({ length: 101 }, (_, at) => at);
    expect([99, 80, 50, 20, 1].map((probability) => exceededWith(samples, probability))).toEqual([1, 20, 50, 80, 99]);
    expect(samples.filter((sample) => sample > exceededWith(samples, 80))).toHaveLength(80);
  });

  it('interpolates between samples', () => {
    expect(percentile(Float64Array.of(1, 2, 3, 4), 0.5)).toBe(2.5);
    expect(percentile(Float64Array.of(1), 0.9)).toBe(1);
  });
});
