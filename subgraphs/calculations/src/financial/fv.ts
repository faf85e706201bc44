import { Decimal, type Numeric } from '@valueverse/kit/decimal';
import { annuityFactors } from './annuity.js';
import type { PaymentDue } from './payment-due.js';

/** What `fv` starts from. */
export interface Savings {
  readonly rate: Numeric;
  readonly nper: number;
  readonly pmt: Numeric;
  readonly pv?: Numeric;
  readonly due?: PaymentDue;
}

/** What equal payments, and `pv` at the start, grow to: Excel's FV. */
export function fv({ rate, nper, pmt, pv = 0, due = 'END' }: Savings): Decimal {
  const { compound, series } = annuityFactors(rate, nper, due);
  return new Decimal(pv).times(compound).plus(new Decimal(pmt).times(series)).neg();
}
