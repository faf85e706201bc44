import { described } from './dimension.js';
import { refuse, placed } from './formula-error.js';
import { checkUnits, type UnitsOfNames } from './check-units.js';
import { isZero, scaled } from './scaled.js';
import type { Formula } from './syntax.js';
import type { Unit } from './unit.js';

/**
 * A formula that takes amounts in the units of its names and gives its value in `declared`; refused where it gives something
 * else. Amounts are converted where they meet, by exact fractions, which gives what coherent units would, with less rounding.
 */
export function inUnit(formula: Formula, declared: Unit, units: UnitsOfNames): Formula {
  const fitted = checkUnits(formula, units);
  if (!isZero(formula) && !fitted.unit.measuresLike(declared)) {
    const [expected, got] = [declared.dimension, fitted.unit.dimension].map(described);
    refuse({ code: 'UNIT', at: 0, reason: `expected ${expected}, as the unit says, got ${got}.` });
  }
  return placed(formula.at, () => scaled(fitted, declared).formula);
}
