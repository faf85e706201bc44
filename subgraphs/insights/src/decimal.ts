import { Decimal as Base } from 'decimal.js';

/** Exact arithmetic of 34 digits, half to even, never in exponent form. */
export const Decimal = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_EVEN, toExpNeg: -9e15, toExpPos: 9e15 });
export type Decimal = Base;

/** A number as it is stored and told: exact to 12 decimals, without trailing zeros. */
export function shown(value: Decimal): string {
  const rounded = value.toDecimalPlaces(12);
  return rounded.isZero() ? '0' : rounded.toFixed();
}
