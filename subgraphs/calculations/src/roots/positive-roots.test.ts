import { describe, expect, it } from 'vitest';
import { Decimal } from '@valueverse/kit/decimal';
import { polynomial } from './polynomial.js';
import { positiveRoots } from './positive-roots.js';

const of = (...coefficients: number[]) =>
  polynomial(coefficients.map((coefficient, exponent) => ({ exponent, coefficient: new Decimal(coefficient) })));
const within = { from: new Decimal('0.01'), to: new Decimal(100) };
const roots = (...coefficients: number[]) => positiveRoots(of(...coefficients), within).map((root) => root.toFixed(9));

describe('The positive roots of a polynomial', () => {
  it('are all found, rising, however many there are', () => {
    expect(roots(-6, 11, -6, 1)).toEqual(['1.000000000', '2.000000000', '3.000000000']);
    expect(roots(24, -50, 35, -10, 1)).toEqual(['1.000000000', '2.000000000', '3.000000000', '4.000000000']);
  });

  it('count once where the curve only touches the axis', () => {
    expect(roots(4, -4, 1)).toEqual(['2.000000000']);
    expect(roots(-4, 8, -5, 1)).toEqual(['1.000000000', '2.000000000']);
  });

  it('are none where the signs never change, or only complex numbers solve it', () => {
    expect(roots(1, 2, 3)).toEqual([]);
    expect(roots(5, -2, 1)).toEqual([]);
    expect(roots()).toEqual([]);
    expect(roots(7)).toEqual([]);
  });

  it('are found between terms that are thousands of powers apart', () => {
    const far = polynomial([
      { exponent: 0, coefficient: new Decimal(-1000) },
      { exponent: 36500, coefficient: new Decimal(2000) },
    ]);
    const [root] = positiveRoots(far, { from: new Decimal('0.99'), to: new Decimal('1.02') });
    expect(root?.pow(36500).toFixed(20)).toBe('0.50000000000000000000');
  });

  it('are found for hundreds of changes of sign', () => {
    const flows = Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? -100 - at : 103 + at));
    expect(roots(...flows)).toHaveLength(1);
  });
});
