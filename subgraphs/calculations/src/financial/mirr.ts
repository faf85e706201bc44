import { Decimal, type Numeric, ONE } from '@valueverse/kit/decimal';
import { Refusal } from '@valueverse/kit/refusal';
import { growth, presentValue } from './discount.js';

/** The rates of `mirr`: what borrowing costs and what money earns meanwhile. */
export interface MirrRates {
  readonly finance: Numeric;
  readonly reinvest: Numeric;
}

/** Modified internal rate of return: outlays discounted at the finance rate, returns carried to the end at the reinvestment rate. */
export function mirr(flows: readonly Numeric[], { finance, reinvest }: MirrRates): Decimal {
  const amounts = flows.map((flow) => new Decimal(flow));
  const periods = amounts.length - 1;
  const outlay = presentValue(
    finance,
    amounts.map((flow) => Decimal.min(flow, 0)),
  ).neg();
  const returns = presentValue(
    reinvest,
    amounts.map((flow) => Decimal.max(flow, 0)),
  );
  if (outlay.isZero() || returns.isZero()) {
    throw new Refusal('INVALID_INPUT', 'Expected at least one negative and one positive cash flow.', ['cashFlows']);
  }
  return returns.times(growth(reinvest).pow(periods)).div(outlay).pow(ONE.div(periods)).minus(1);
}
