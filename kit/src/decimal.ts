import { Decimal as Base } from 'decimal.js';

/** The arithmetic of every stored number: IEEE 754 decimal128's 34 digits, half to even, never in exponent form. */
export const Decimal = Base.clone({
  precision: 34,
  rounding: Base.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = Base;

/** Whatever reads as a decimal: clients and the database speak strings. */
export type Numeric = Base.Value;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

/** Adds them all; nothing adds up to zero. */
export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), ZERO);

/** A number as it is stored and told: exact to 12 decimals, without trailing zeros. */
export function shown(value: Decimal): string {
  const rounded = value.toDecimalPlaces(12);
  return rounded.isZero() ? '0' : rounded.toFixed();
}
