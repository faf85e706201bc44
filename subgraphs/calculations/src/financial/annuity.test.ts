import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '@valueverse/kit/decimal';
import { fv } from './fv.js';
import { pmt } from './pmt.js';
import { pv } from './pv.js';
import { rate } from './rate.js';

describe('An annuity', () => {
  it('has the published payment, values and rate', () => {
    expect(pmt({ rate: new Decimal('0.08').div(12), nper: 60, pv: 15000 }).toFixed(16)).toBe('-304.1459143262052370');
    expect(pv({ rate: '0.07', nper: 20, pmt: 12000 }).toFixed(13)).toBe('-127128.1709461939327');
    expect(rate({ nper: 10, pmt: 0, pv: -3500, fv: 10000 }).toFixed(11)).toBe('0.11069085371');
    expect(fv({ rate: '0.075', nper: 20, pmt: -2000 }).toFixed(9)).toBe('86609.362673043');
  });

  it('is the sum of its payments without interest', () => {
    expect(pmt({ rate: 0, nper: 10, pv: 1000 }).toString()).toBe('-100');
    expect(fv({ rate: 0, nper: 10, pmt: -100 }).toString()).toBe('1000');
  });

  it('costs less when it is paid at the beginning', () => {
    const end = pmt({ rate: '0.01', nper: 12, pv: 1000 });
    expect(pmt({ rate: '0.01', nper: 12, pv: 1000, due: 'BEGIN' }).times('1.01').toFixed(20)).toBe(end.toFixed(20));
  });

  it('balances: payment, values and rate agree with each other', () => {
    const due = fc.constantFrom('END' as const, 'BEGIN' as const);
    const percents = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(percents, fc.integer({ min: 2, max: 60 }), due, (percent, nper, when) => {
        const payment = pmt({ rate: percent / 100, nper, pv: 1000, due: when });
        const annuity = { nper, pmt: payment, due: when };
        expect(pv({ ...annuity, rate: percent / 100 }).toFixed(15)).toBe((1000).toFixed(15));
        expect(
          fv({ ...annuity, rate: percent / 100, pv: 1000 })
            .abs()
            .lt('1e-20'),
        ).toBe(true);
        expect(rate({ ...annuity, pv: 1000 }).toFixed(12)).toBe((percent / 100).toFixed(12));
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a number of periods nobody pays for', () => {
    expect(() => pmt({ rate: 0, nper: 0, pv: 1 })).toThrow('Expected nper between 1 and 1200, got 0.');
  });

  it('refuses payments that never balance', () => {
    expect(() => rate({ nper: 2, pmt: 1, pv: 1 })).toThrow('Expected payments that balance at some rate');
  });
});
