import { Decimal } from '../decimal.js';
import { inverse, isWhole, product } from './ratio.js';
import type { Formula, Operator } from './syntax.js';
import type { Unit } from './unit.js';

/** A formula whose names hold amounts in their own units, and the unit in which its value comes. */
export interface Fitted {
  readonly formula: Formula;
  readonly unit: Unit;
}

/**
 * The formula with its value in another unit of the same dimension. The conversion is written into it as a product and a
 * quotient of whole numbers, so it is exact where decimals allow, and every engine that computes formulas computes it.
 */
export function scaled({ formula, unit }: Fitted, to: Unit): Fitted {
  const by = product(unit.ratio, inverse(to.ratio));
  if (isWhole(by) || isZero(formula)) return { formula, unit: to };
  return { formula: binary(binary(formula, '*', by.over), '/', by.under), unit: to };
}

/** A literal 0, which fits every unit: nothing of something is nothing of anything (A. Kennedy, Units of Measure, 2009). */
export const isZero = (formula: Formula): boolean =>
  formula.kind === 'number' ? formula.value.isZero() : formula.kind === 'minus' && isZero(formula.of);

function binary(left: Formula, operator: Operator, by: bigint): Formula {
  if (by === 1n) return left;
  const { at } = left;
  return { kind: 'binary', at, operator, sides: [left, { kind: 'number', at, value: new Decimal(by.toString()) }] };
}
