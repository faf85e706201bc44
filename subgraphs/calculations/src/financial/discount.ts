import { Decimal, type Numeric, ONE } from '@valueverse/kit/decimal';
import { Refusal } from '@valueverse/kit/refusal';

/** `1 + rate`; a rate of −100 % or less discounts nothing. */
export function growth(rate: Numeric): Decimal {
  const factor = ONE.plus(rate);
  if (factor.lte(0)) throw new Refusal('INVALID_INPUT', `Expected a rate above -1, got ${rate}.`, ['rate']);
  return factor;
}

/** The flows' value at time 0, flow t divided by (1 + rate)^t: flow 0 is not discounted. */
export function presentValue(rate: Numeric, flows: readonly Numeric[]): Decimal {
  const factor = ONE.div(growth(rate));
  return flows.reduceRight<Decimal>((value, flow) => value.times(factor).plus(flow), new Decimal(0));
}
