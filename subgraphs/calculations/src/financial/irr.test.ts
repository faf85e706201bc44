import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decimal } from '@valueverse/kit/decimal';
import { presentValue } from './discount.js';
import { irr } from './irr.js';

const rounded = (roots: readonly Decimal[], places: number) => roots.map((root) => root.toFixed(places));

describe('An internal rate of return', () => {
  it.each([
    ['Excel, four years', [-70000, 12000, 15000, 18000, 21000], '-0.0212448483'],
    ['Excel, five years', [-70000, 12000, 15000, 18000, 21000, 26000], '0.0866309480'],
    ['Excel, two years', [-70000, 12000, 15000], '-0.4435069413'],
    ['numpy-financial', [-150000, 15000, 25000, 35000, 45000, 60000], '0.052432888859414'],
  ])('is the published one (%s)', (_, flows, expected) => {
    const { rate, status } = irr(flows);
    expect(rate?.toFixed(expected.split('.')[1]!.length)).toBe(expected);
    expect(status).toBe('UNIQUE');
  });

  it.each([
    [[-100, 100, 0, -7], ['-0.67889', '-0.08330'], '-0.08330'],
    [[-5, 10.5, 1, -8, 1], ['-0.87020', '0.08860', '0.70956'], '0.08860'],
    [[-1000, 2300, -1320], ['0.10000', '0.20000'], '0.10000'],
  ])('lists every root of %j and gives the one nearest zero', (flows, roots, nearest) => {
    const found = irr(flows);
    expect(rounded(found.roots, 5)).toEqual(roots);
    expect(found.rate?.toFixed(5)).toBe(nearest);
    expect(found.status).toBe('MULTIPLE');
  });

  it('is one root where the curve only touches zero', () => {
    expect(irr([-100, 220, -121])).toMatchObject({ status: 'UNIQUE' });
    expect(irr([-100, 220, -121]).rate?.toFixed(12)).toBe('0.100000000000');
  });

  it.each([[[]], [[0, 0]], [[100, 50]], [[-100, 200, -150]], [[-100, 1e9]]])('is none for %j', (flows) => {
    expect(irr(flows)).toEqual({ rate: null, roots: [], status: 'NONE' });
  });

  it('is annual when the flows are monthly', () => {
    expect(irr([-100, ...Array<number>(11).fill(0), 110], 12).rate?.toFixed(20)).toBe('0.10000000000000000000');
  });

  it('makes any flows worth nothing', () => {
    const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(flows, (some) => {
        for (const root of irr(some).roots) {
          const size = presentValue(root, some.map(Math.abs));
          expect(presentValue(root, some).abs().lte(size.times('1e-18'))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('finds every rate from which flows were made', () => {
    const rates = fc.uniqueArray(fc.integer({ min: -90, max: 300 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rates, (percents) => {
        const flows = percents.reduce(times, [1]);
        const wanted = percents.toSorted((a, b) => a - b).map((percent) => (percent / 100).toFixed(6));
        expect(rounded(irr(flows).roots, 6).map((root) => root.replace(/^-(0\.0+)$/, '$1'))).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });

  it('is where a conventional investment stops being worth it', () => {
    const returns = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(returns, fc.integer({ min: 1, max: 2000 }), (later, outlay) => {
        const flows = [-outlay, ...later];
        const { rate, status } = irr(flows);
        if (!rate) return;
        expect(status).toBe('UNIQUE');
        expect(presentValue(rate.minus('0.001'), flows).gt(0)).toBe(true);
        expect(presentValue(rate.plus('0.001'), flows).lt(0)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

/** Flows that are worth nothing at one more rate: the polynomial times (v · (1 + rate) − 1), in whole numbers. */
function times(flows: readonly number[], percent: number): number[] {
  const grown = [0, ...flows].map((flow) => flow * (100 + percent));
  return grown.map((flow, at) => flow - 100 * (flows[at] ?? 0));
}
