import { Decimal, type Numeric } from '@valueverse/kit/decimal';
import { annuityFactors } from './annuity.js';
import type { PaymentDue } from './payment-due.js';

/** What `pv` starts from. */
export interface Payments {
  readonly rate: Numeric;
  readonly nper: number;
  readonly pmt: Numeric;
  readonly fv?: Numeric;
  readonly due?: PaymentDue;
}

/** What equal payments, and `fv` at the end, are worth now: Excel's PV. */
export function pv({ rate, nper, pmt, fv = 0, due = 'END' }: Payments): Decimal {
  const { compound, series } = annuityFactors(rate, nper, due);
  return new Decimal(pmt).times(series).plus(fv).div(compound).neg();
}
