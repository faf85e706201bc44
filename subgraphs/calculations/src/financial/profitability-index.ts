import { Decimal, type Numeric } from '@valueverse/kit/decimal';
import { presentValue } from './discount.js';

/** The present value of all later flows for each unit of money laid out at the start; `null` when nothing is laid out. */
export function profitabilityIndex(rate: Numeric, flows: readonly Numeric[]): Decimal | null {
  const outlay = new Decimal(flows[0] ?? 0).neg();
  return outlay.gt(0) ? presentValue(rate, flows).plus(outlay).div(outlay) : null;
}
