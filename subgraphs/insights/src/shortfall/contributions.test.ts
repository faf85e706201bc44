import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '@valueverse/kit/decimal';
import { contributions } from './contributions.js';

const volumes = {
  committedToDate: '1000',
  realizedToDate: '720',
  plannedUnits: '100',
  actualUnits: '80',
  moneyPerUnit: '10',
};

describe("A variance's contributions", () => {
  it('are how many units came and what each was worth', () => {
    expect(contributions(volumes)).toEqual([
      { driver: 'volume', value: '-190', share: '0.678571' },
      { driver: 'value per unit', value: '-90', share: '0.321429' },
    ]);
  });

  it('are all volume while no unit has come, or where each is worth what was planned', () => {
    const none = contributions({ ...volumes, realizedToDate: '0', actualUnits: '0' });
    expect(none.map(({ value }) => value)).toEqual(['-1000', '0']);
    const fewer = contributions({ ...volumes, realizedToDate: '800' });
    expect(fewer.map(({ value }) => value)).toEqual(['-200', '0']);
  });

  it('have no share in a variance of nothing', () => {
    const kept = contributions({ ...volumes, realizedToDate: '1000', actualUnits: '100' });
    expect(kept.map(({ value, share }) => [value, share])).toEqual([
      ['0', null],
      ['0', null],
    ]);
  });

  it('add up to the variance, always', () => {
    const amount = fc.integer({ min: 0, max: 1e9 }).map((cents) => new Decimal(cents).div(100).toFixed());
    const units = fc.integer({ min: 0, max: 1e6 }).map(String);
    fc.assert(
      fc.property(amount, amount, fc.tuple(units, units), (committedToDate, realizedToDate, [planned, actual]) => {
        const parts = contributions({
          committedToDate,
          realizedToDate,
          moneyPerUnit: '3',
          plannedUnits: planned,
          actualUnits: actual,
        });
        const sum = parts.reduce((total, { value }) => total.plus(value), new Decimal(0));
        expect(sum.toFixed()).toBe(new Decimal(realizedToDate).minus(committedToDate).toFixed());
      }),
      { numRuns: 200 },
    );
  });
});
