import { describe, expect, it } from 'vitest';
import { confidence } from './confidence.js';

describe('The confidence in a shortfall', () => {
  it('is one minus the Poisson probability of so few', () => {
    expect(confidence({ planned: 10, actual: 5 })).toBeCloseTo(1 - 0.067085962879, 10);
    expect(confidence({ planned: 2, actual: 0 })).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(confidence({ planned: 30, actual: 25 })).toBeCloseTo(1 - 0.2084, 3);
  });

  it('grows with what should have come', () => {
    const at = (planned: number) => confidence({ planned, actual: planned * 0.8 });
    expect(at(5)).toBeLessThan(at(50));
    expect(at(50)).toBeLessThan(at(500));
    expect(at(50_000)).toBe(1);
  });

  it('is small where the plan is met, and nothing without a plan', () => {
    expect(confidence({ planned: 100, actual: 110 })).toBeLessThan(0.2);
    expect(confidence({ planned: 0, actual: 0 })).toBe(0);
  });
});
