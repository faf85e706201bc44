import { Decimal, type Numeric, ONE } from '@valueverse/kit/decimal';
import { type Polynomial, polynomial } from '../roots/polynomial.js';
import { positiveRoots } from '../roots/positive-roots.js';
import type { IrrStatus } from './irr-status.js';

/** Every internal rate of return between −99 % and 1000 %, and the one nearest zero (numpy-financial's choice). */
export interface Irr {
  readonly rate: Decimal | null;
  readonly roots: readonly Decimal[];
  readonly status: IrrStatus;
}

const LOWEST = new Decimal('0.01');
const HIGHEST = new Decimal(11);
/** Places of a root that rounding on the way cannot have touched. */
const PLACES = 24;

/** The rates at which the flows, one a period, are worth nothing. `perYear` periods make the rate an annual one. */
export const irr = (flows: readonly Numeric[], perYear = 1): Irr =>
  ratesOf(polynomial(flows.map((flow, period) => ({ exponent: period, coefficient: new Decimal(flow) }))), perYear);

/** The roots of a polynomial in `y = (1 + rate)^(-1 / perYear)` as rates, rising. */
export function ratesOf(terms: Polynomial, perYear: number): Irr {
  const step = ONE.div(-perYear);
  const roots = positiveRoots(terms, { from: HIGHEST.pow(step), to: LOWEST.pow(step) })
    .map((y) => y.pow(-perYear).minus(1).toDecimalPlaces(PLACES))
    .filter((rate) => rate.gt(LOWEST.minus(1)))
    .toReversed();
  const [nearest] = roots.toSorted((left, right) => left.abs().cmp(right.abs()));
  return { rate: nearest ?? null, roots, status: roots.length > 1 ? 'MULTIPLE' : nearest ? 'UNIQUE' : 'NONE' };
}
