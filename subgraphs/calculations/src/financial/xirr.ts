import { polynomial } from '../roots/polynomial.js';
import { daysSinceFirst, type DatedFlow, YEAR } from './dated-flow.js';
import { type Irr, ratesOf } from './irr.js';

/** The annual rates at which dated flows are worth nothing (ACT/365F): a polynomial in (1 + rate)^(-1/365), exponents the days. */
export const xirr = (flows: readonly DatedFlow[]): Irr =>
  ratesOf(polynomial(daysSinceFirst(flows).map(({ day, amount }) => ({ exponent: day, coefficient: amount }))), YEAR);
