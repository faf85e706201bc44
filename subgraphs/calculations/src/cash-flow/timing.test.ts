import { describe, expect, it } from 'vitest';
import { monthlyFactors } from './timing.js';

const year = { startMonth: 3, endMonth: 15 };
const numbers = (timing: Parameters<typeof monthlyFactors>[0]) =>
  monthlyFactors(timing).map((factor) => factor.toNumber());

describe('A planned amount', () => {
  it('stays as it is where nothing changes it', () => {
    expect(numbers({ ...year, endMonth: 5 })).toEqual([1, 1, 1]);
  });

  it('grows a little each month, from its own first one, to the whole rate after a year', () => {
    const factors = monthlyFactors({ ...year, growthPerYear: '0.06' });
    factors.forEach((factor, month) => expect(factor.toNumber()).toBeCloseTo(1.06 ** (month / 12), 14));
    expect(factors[0]!.toString()).toBe('1');
    expect(factors[12]!.minus('1.06').abs().lt('1e-30')).toBe(true);
  });

  it('shrinks where its growth is negative', () => {
    expect(numbers({ ...year, growthPerYear: '-0.5' })[12]).toBeCloseTo(0.5, 15);
  });

  it('grows from the ramp’s share of it', () => {
    const timing = { ...year, growthPerYear: '0.21', ramp: { kind: 'LINEAR', months: 12 } as const };
    const factors = numbers(timing);
    expect([factors[0], factors[6]]).toEqual([0, 0.55]);
    expect(factors[12]).toBeCloseTo(1.21, 14);
  });

  it('has no months where it ends before it begins', () => {
    expect(monthlyFactors({ startMonth: 5, endMonth: 3 })).toEqual([]);
  });

  it('cannot lose more than all of itself', () => {
    expect(() => monthlyFactors({ ...year, growthPerYear: '-1' })).toThrow('Expected a rate above -1, got -1.');
  });
});
