import type { Decimal } from '../decimal.js';

/** An interval of positive numbers, ends included. */
export interface Interval {
  readonly from: Decimal;
  readonly to: Decimal;
}
