import type { Decimal } from '@valueverse/kit/decimal';

/** An interval of positive numbers, ends included. */
export interface Interval {
  readonly from: Decimal;
  readonly to: Decimal;
}
