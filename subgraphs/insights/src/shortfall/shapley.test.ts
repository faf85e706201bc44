import { describe, expect, it } from 'vitest';
import { Decimal } from '@valueverse/kit/decimal';
import { shapley } from './shapley.js';

describe('The Shapley value', () => {
  it('is (1/6, 1/6, 2/3) in the glove game', () => {
    const pairs = (coalition: number) => new Decimal(coalition & 4 && coalition & 3 ? 1 : 0);
    expect(shapley(3, pairs).map((part) => part.toFixed(10))).toEqual(['0.1666666667', '0.1666666667', '0.6666666667']);
  });

  it('explains a benefit by its volume, its minutes and its wage', () => {
    const drivers = [
      [87600, 72270],
      [14, 15.5],
      [44, 46],
    ] as const;
    const benefit = (coalition: number) =>
      drivers
        .reduce((product, values, at) => product.times(values[(coalition >> at) & 1 ? 1 : 0]), new Decimal(1))
        .div(60);
    const parts = shapley(3, benefit);
    expect(parts.map((part) => part.toFixed(2))).toEqual(['-169652.00', '89863.00', '39237.50']);
  });

  it('refuses more drivers than it can try', () => {
    expect(() => shapley(13, () => new Decimal(0))).toThrow('Expected at most 12 drivers, got 13.');
  });
});
