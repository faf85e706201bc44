import { Decimal, ONE, ZERO } from '@valueverse/kit/decimal';
import { brent } from './brent.js';
import type { Interval } from './interval.js';
import { type Polynomial, valueAt } from './polynomial.js';
import { halve, rough, roughTurns } from './rough.js';

/** Below this share of the largest possible value, a value at a turning point is a root that touches the axis. */
const TOUCHES = new Decimal('1e-20');
/** How far from the exact root one found in ordinary numbers may lie. */
const MARGIN = new Decimal('1e-11');

/** Every root within an interval of positive numbers, each once, rising: to 32 digits, or 12 where the curve only touches the axis. */
export function positiveRoots(terms: Polynomial, { from, to }: Interval): Decimal[] {
  if (terms.length < 2) return [];
  const turns = roughTurns(rough(terms), from.toNumber(), to.toNumber()).map((y) => new Decimal(y));
  const cuts = [from, ...turns, to].map((y) => ({ y, value: settled(terms, y) }));
  return cuts.flatMap(({ y, value }, at) => {
    const next = cuts[at + 1];
    if (value.isZero()) return [y];
    if (!next || next.value.isZero() || next.value.s === value.s) return [];
    const near = narrow(terms, { from: y, to: next.y });
    return [brent((x) => valueAt(terms, x), near.from, near.to)];
  });
}

/** The value at `y`, with what only rounding keeps from zero set to zero. */
function settled(terms: Polynomial, y: Decimal): Decimal {
  const value = valueAt(terms, y);
  const sizes = terms.map(({ exponent, coefficient }) => ({ exponent, coefficient: coefficient.abs() }));
  return value.abs().lte(valueAt(sizes, y).times(TOUCHES)) ? ZERO : value;
}

/** A much smaller interval around the root, found in ordinary numbers and believed only if the decimals agree. */
function narrow(terms: Polynomial, wide: Interval): Interval {
  const root = new Decimal(halve(rough(terms), wide.from.toNumber(), wide.to.toNumber()));
  const near = {
    from: Decimal.max(wide.from, root.times(ONE.minus(MARGIN))),
    to: Decimal.min(wide.to, root.times(ONE.plus(MARGIN))),
  };
  const [before, after] = [valueAt(terms, near.from), valueAt(terms, near.to)];
  return before.s !== after.s && !before.isZero() && !after.isZero() ? near : wide;
}
