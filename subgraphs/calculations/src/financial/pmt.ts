import { Decimal, type Numeric } from '@valueverse/kit/decimal';
import { annuityFactors } from './annuity.js';
import type { PaymentDue } from './payment-due.js';

/** What `pmt` starts from. */
export interface Loan {
  readonly rate: Numeric;
  readonly nper: number;
  readonly pv: Numeric;
  readonly fv?: Numeric;
  readonly due?: PaymentDue;
}

/** The payment each period that turns `pv` into `-fv`: Excel's PMT, money paid out is negative. */
export function pmt({ rate, nper, pv, fv = 0, due = 'END' }: Loan): Decimal {
  const { compound, series } = annuityFactors(rate, nper, due);
  return new Decimal(pv).times(compound).plus(fv).div(series).neg();
}
