import { Decimal, ONE, sum, ZERO } from '../decimal.js';
import { exponential, power } from './power.js';

/**
 * What a function asks of the units of its arguments, and gives: `alike` takes one dimension and keeps it; `plain` takes
 * and gives plain numbers; `whole` rounds its first argument, which must have no scale (money, counts, plain numbers);
 * `root` halves; `truth` takes anything and gives a plain number.
 */
export type UnitRule = 'alike' | 'plain' | 'whole' | 'root' | 'truth';

/** A function a formula may call: how many arguments it takes, what it makes of them, and of their units. */
export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  readonly units: UnitRule;
  readonly of: (values: readonly Decimal[]) => Decimal;
}

const MANY = 100;
const truth = (holds: boolean): Decimal => (holds ? ONE : ZERO);
const one = (units: UnitRule, of: (value: Decimal) => Decimal): FormulaFunction => ({
  least: 1,
  most: 1,
  units,
  of: ([value]) => of(value!),
});
const two = (units: UnitRule, of: (first: Decimal, second: Decimal) => Decimal): FormulaFunction => ({
  least: 2,
  most: 2,
  units,
  of: ([first, second]) => of(first!, second!),
});
const many = (units: UnitRule, of: (values: readonly Decimal[]) => Decimal): FormulaFunction => ({
  least: 1,
  most: MANY,
  units,
  of,
});
const rounding = (rounded: (value: Decimal, places: number) => Decimal): FormulaFunction => ({
  least: 1,
  most: 2,
  units: 'whole',
  of: ([value, places]) => rounded(value!, places?.clamp(0, 12).floor().toNumber() ?? 0),
});

/** Every function a formula may call; there is no other way out of a formula. None knows of time: that is the timing of a driver. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['abs', one('alike', (value) => value.abs())],
  ['and', many('truth', (values) => truth(values.every((value) => !value.isZero())))],
  ['avg', many('alike', (values) => sum(values).div(values.length))],
  ['ceil', one('whole', (value) => value.ceil())],
  [
    'clamp',
    { least: 3, most: 3, units: 'alike', of: ([value, low, high]) => Decimal.max(low!, Decimal.min(high!, value!)) },
  ],
  ['exp', one('plain', exponential)],
  ['floor', one('whole', (value) => value.floor())],
  // the parser makes it a choice, of which only the branch taken is computed
  ['if', { least: 3, most: 3, units: 'alike', of: ([condition, yes, no]) => (condition!.isZero() ? no! : yes!) }],
  ['ln', one('plain', (value) => value.ln())],
  ['log10', one('plain', (value) => value.log(10))],
  ['max', many('alike', (values) => Decimal.max(...values))],
  ['min', many('alike', (values) => Decimal.min(...values))],
  ['mod', two('alike', (value, by) => value.minus(by.times(value.div(by).floor())))],
  ['not', one('truth', (value) => truth(value.isZero()))],
  ['or', many('truth', (values) => truth(values.some((value) => !value.isZero())))],
  ['pow', two('plain', power)],
  ['round', rounding((value, places) => value.toDecimalPlaces(places))],
  ['sign', one('truth', (value) => new Decimal(Decimal.sign(value)))],
  ['sqrt', one('root', (value) => value.sqrt())],
  ['sum', many('alike', sum)],
  ['trunc', rounding((value, places) => value.toDecimalPlaces(places, Decimal.ROUND_DOWN))],
]);

/** The names of all functions, for those who describe the language. */
export const FUNCTION_NAMES: string = [...FUNCTIONS.keys()].join(' ');
