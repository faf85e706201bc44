import { Decimal, type Numeric, ZERO } from '@valueverse/kit/decimal';
import { Refusal } from '@valueverse/kit/refusal';
import { periods } from './annuity.js';
import { irr } from './irr.js';
import type { PaymentDue } from './payment-due.js';

/** What `rate` starts from. */
export interface Annuity {
  readonly nper: number;
  readonly pmt: Numeric;
  readonly pv: Numeric;
  readonly fv?: Numeric;
  readonly due?: PaymentDue;
}

/** The rate per period at which the payments balance: the internal rate of return of the annuity's own cash flows. */
export function rate({ nper, pmt, pv, fv = 0, due = 'END' }: Annuity): Decimal {
  const first = due === 'BEGIN' ? 0 : 1;
  const flows: Decimal[] = Array.from({ length: periods(nper) + 1 }, () => ZERO);
  const add = (at: number, amount: Numeric) => (flows[at] = flows[at]!.plus(amount));
  add(0, pv);
  for (let period = 0; period < nper; period++) add(period + first, pmt);
  add(nper, fv);
  const found = irr(flows).rate;
  if (found) return found;
  throw new Refusal(
    'INVALID_INPUT',
    'Expected payments that balance at some rate between -0.99 and 10; these do not.',
    ['pmt'],
  );
}
