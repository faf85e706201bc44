import { described, type Dimension, isCurrency } from './dimension.js';
import { placed, refuse } from './formula-error.js';
import { type Fitted, isZero, scaled } from './scaled.js';

/** The parts in one unit, that of the first which is not a literal 0; refused where they measure different things. */
export function alike(at: number, parts: readonly Fitted[], what: string): readonly Fitted[] {
  const measured = parts.filter(({ formula }) => !isZero(formula));
  const [first] = measured;
  if (!first) return parts;
  const other = measured.find(({ unit }) => !unit.measuresLike(first.unit));
  if (other) refuse({ code: 'UNIT', at, reason: mismatch(first.unit.dimension, other.unit.dimension, what) });
  return placed(at, () => parts.map((part) => scaled(part, first.unit)));
}

function mismatch(a: Dimension, b: Dimension, what: string): string {
  const both = `${what} expects one dimension, got ${described(a)} and ${described(b)}`;
  const [from, to] = [currencyOf(b), currencyOf(a)];
  if (from && to && from !== to) {
    return `${both}. Convert explicitly: multiply ${from} by a driver with the rate in ${to}/${from}.`;
  }
  if (a.size === 0 || b.size === 0) return `${both}. Only 0 fits every unit; give the number a driver with its unit.`;
  return `${both}.`;
}

/** The currency of an amount of one currency. */
const currencyOf = (of: Dimension): string | undefined => {
  const currencies = [...of].filter(([name, exponent]) => isCurrency(name) && exponent === 1);
  return currencies.length === 1 ? currencies[0]![0] : undefined;
};
