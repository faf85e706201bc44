import { Decimal, type Numeric } from '@valueverse/kit/decimal';
import { Refusal } from '@valueverse/kit/refusal';
import { growth } from './discount.js';
import type { PaymentDue } from './payment-due.js';

/** Longest annuity we answer for: 100 years of months. */
const MOST_PERIODS = 1_200;

/** The two factors of `pv·compound + pmt·series + fv = 0`, the equation of the time value of money (Excel's PV, PMT, FV). */
export interface AnnuityFactors {
  readonly compound: Decimal;
  readonly series: Decimal;
}

/** (1 + rate)^nper, and what one payment a period grows to. */
export function annuityFactors(rate: Numeric, nper: number, due: PaymentDue): AnnuityFactors {
  const factor = growth(rate);
  const compound = factor.pow(periods(nper));
  if (factor.eq(1)) return { compound, series: new Decimal(nper) };
  const series = compound.minus(1).div(rate);
  return { compound, series: due === 'BEGIN' ? series.times(factor) : series };
}

/** `nper` when it is a number of periods one can pay in. */
export function periods(nper: number): number {
  if (Number.isInteger(nper) && nper >= 1 && nper <= MOST_PERIODS) return nper;
  throw new Refusal('INVALID_INPUT', `Expected nper between 1 and ${MOST_PERIODS}, got ${nper}.`, ['nper']);
}
