import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ramp, rampShare } from './ramp.js';

const shares = (ramp: Ramp | null, months: number) =>
  Array.from({ length: months }, (_, month) => rampShare(ramp, month).toNumber());
const curves = fc.record({
  kind: fc.constant('S_CURVE' as const),
  months: fc.integer({ min: 1, max: 48 }),
  steepness: fc.double({ min: 0, max: 99, noNaN: true }).map(String),
});

describe('A ramp', () => {
  it('is full at once where there is none, and where it is a step or has no length', () => {
    const none: (Ramp | null)[] = [null, { kind: 'STEP', months: 6 }, { kind: 'LINEAR' }, { kind: 'S_CURVE' }];
    for (const ramp of none) expect(shares(ramp, 2)).toEqual([1, 1]);
  });

  it('rises in a straight line from nothing to full, and stays there', () => {
    expect(shares({ kind: 'LINEAR', months: 4 }, 7)).toEqual([0, 0.25, 0.5, 0.75, 1, 1, 1]);
  });

  it('follows its table, whose last share stays', () => {
    expect(shares({ kind: 'TABLE', table: ['0.1', '1.2', '0.9'] }, 5)).toEqual([0.1, 1.2, 0.9, 0.9, 0.9]);
  });

  it('follows the logistic, stretched to begin at nothing and to end full', () => {
    const logistic = (x: number) => 1 / (1 + Math.exp(-8 * (x - 0.5)));
    const stretched = (x: number) => (logistic(x) - logistic(0)) / (logistic(1) - logistic(0));
    const curve = shares({ kind: 'S_CURVE', months: 8, steepness: '8' }, 10);
    curve.forEach((share, month) => expect(share).toBeCloseTo(stretched(Math.min(1, month / 8)), 14));
    expect([curve[0], curve[4], curve[8], curve[9]]).toEqual([0, 0.5, 1, 1]);
  });

  it('is as steep as usual unless it says otherwise, and straight without steepness', () => {
    const usual = { kind: 'S_CURVE', months: 5 } as const;
    expect(shares(usual, 6)).toEqual(shares({ ...usual, steepness: 10 }, 6));
    expect(shares({ ...usual, steepness: '0' }, 6)).toEqual(shares({ ...usual, kind: 'LINEAR' }, 6));
    const [, , almost] = shares({ ...usual, steepness: '0.0000000000000000001' }, 3);
    expect(almost).toBeCloseTo(0.4, 15);
  });

  it('never falls, and its halves mirror each other', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const rising = Array.from({ length: curve.months + 1 }, (_, month) => rampShare(curve, month));
        rising.forEach((share, month) => {
          expect(share.gte(rising[month - 1] ?? 0)).toBe(true);
          expect(
            share
              .plus(rising[curve.months - month]!)
              .minus(1)
              .abs()
              .lt('1e-30'),
          ).toBe(true);
        });
      }),
      { numRuns: 15 },
    );
  });
});
