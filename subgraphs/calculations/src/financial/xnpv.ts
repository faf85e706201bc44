import { Decimal, type Numeric, sum } from '@valueverse/kit/decimal';
import { daysSinceFirst, type DatedFlow, YEAR } from './dated-flow.js';
import { growth } from './discount.js';

/** Net present value on the day of the first flow, ACT/365F as Excel's XNPV: a flow of n days later by (1 + rate)^(n/365). */
export function xnpv(rate: Numeric, flows: readonly DatedFlow[]): Decimal {
  const factor = growth(rate);
  return sum(daysSinceFirst(flows).map(({ day, amount }) => amount.div(factor.pow(new Decimal(day).div(YEAR)))));
}
