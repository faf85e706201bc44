import { Decimal, type Numeric, ONE, ZERO } from '@valueverse/kit/decimal';
import { growth } from './discount.js';

/**
 * The periods after which the flows have paid for themselves for good, the last one as a fraction as if its flow came
 * evenly; `null` if they never do. With a rate, flow t counts divided by (1 + rate)^t.
 */
export function payback(flows: readonly Numeric[], rate: Numeric = 0): Decimal | null {
  const factor = ONE.div(growth(rate));
  let [paid, discount] = [ZERO, ONE];
  const totals = flows.map((flow) => {
    paid = paid.plus(discount.times(flow));
    discount = discount.times(factor);
    return paid;
  });
  const last = totals.findLastIndex((total) => total.lt(0));
  const [before, after] = [totals[last], totals[last + 1]];
  if (!before) return ZERO;
  return after ? before.neg().div(after.minus(before)).plus(last) : null;
}
