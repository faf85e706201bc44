import { Decimal, sum } from '../decimal.js';
import { exponential, power } from './power.js';

/** A function a formula may call: how many arguments it takes and what it makes of them. */
export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  readonly of: (values: readonly Decimal[]) => Decimal;
}

const MANY = 100;
const one = (of: (value: Decimal) => Decimal): FormulaFunction => ({ least: 1, most: 1, of: ([value]) => of(value!) });
const many = (of: (values: readonly Decimal[]) => Decimal): FormulaFunction => ({ least: 1, most: MANY, of });

/** Every function a formula may call; there is no other way out of a formula. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['abs', one((value) => value.abs())],
  ['avg', many((values) => sum(values).div(values.length))],
  ['ceil', one((value) => value.ceil())],
  ['clamp', { least: 3, most: 3, of: ([value, low, high]) => Decimal.max(low!, Decimal.min(high!, value!)) }],
  ['exp', one(exponential)],
  ['floor', one((value) => value.floor())],
  ['if', { least: 3, most: 3, of: ([condition, yes, no]) => (condition!.isZero() ? no! : yes!) }],
  ['ln', one((value) => value.ln())],
  ['max', many((values) => Decimal.max(...values))],
  ['min', many((values) => Decimal.min(...values))],
  ['pow', { least: 2, most: 2, of: ([base, exponent]) => power(base!, exponent!) }],
  [
    'round',
    {
      least: 1,
      most: 2,
      of: ([value, places]) => value!.toDecimalPlaces(places?.clamp(0, 12).floor().toNumber() ?? 0),
    },
  ],
  ['sqrt', one((value) => value.sqrt())],
  ['sum', many(sum)],
]);
