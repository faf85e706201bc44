import { describe, expect, it } from 'vitest';
import { ZERO } from '@valueverse/kit/decimal';
import { presentValue } from './discount.js';
import { roi } from './roi.js';

describe('A return on investment', () => {
  const costs = presentValue('0.1', [53150, 666715, 636772, 647783]);
  const benefits = presentValue('0.1', [0, 1606511, 3061331, 4229760]);

  it("is that of Forrester's SalesLoft table", () => {
    expect(costs.toFixed(2)).toBe('1672201.35');
    expect(benefits.toFixed(2)).toBe('7168371.46');
    expect(benefits.minus(costs).toFixed(2)).toBe('5496170.11');
    expect(roi(benefits, costs)?.times(100).toFixed(2)).toBe('328.68');
  });

  it('is unknown without costs', () => {
    expect(roi(benefits, ZERO)).toBeNull();
  });
});
