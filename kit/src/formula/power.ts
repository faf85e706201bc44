import { Decimal } from '../decimal.js';

const HIGHEST_EXPONENT = 10_000;
const NO_VALUE = new Decimal(Number.NaN);

/** A power, for exponents of which the result can be computed at once: nobody may keep us busy with 0.5^1e16. */
export const power = (base: Decimal, exponent: Decimal): Decimal =>
  exponent.abs().lte(HIGHEST_EXPONENT) ? base.pow(exponent) : NO_VALUE;

/** e to a power, likewise. */
export const exponential = (exponent: Decimal): Decimal =>
  exponent.abs().lte(HIGHEST_EXPONENT) ? exponent.exp() : NO_VALUE;
