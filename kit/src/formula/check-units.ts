import { alike } from './alike.js';
import { described, hasScale } from './dimension.js';
import { brief, placed, refuse } from './formula-error.js';
import { FUNCTIONS, type UnitRule } from './functions.js';
import { type Fitted, scaled } from './scaled.js';
import type { Binary, Call, Formula } from './syntax.js';
import { Unit } from './unit.js';

/** The unit of each name that a formula may use. */
export type UnitsOfNames = ReadonlyMap<string, Unit>;

/**
 * Checks a formula against the units of its names, and writes the conversions it needs into it: `h + min` becomes
 * `h + min / 60`. Numbers are plain. Refused with the place and both dimensions where something does not fit.
 */
export function checkUnits(formula: Formula, units: UnitsOfNames): Fitted {
  const fit = (part: Formula): Fitted => checkUnits(part, units);
  switch (formula.kind) {
    case 'number':
      return { formula, unit: Unit.ONE };
    case 'name':
      return { formula, unit: units.get(formula.name) ?? unknown(formula.at, formula.name) };
    case 'minus': {
      const { formula: of, unit } = fit(formula.of);
      return { formula: { ...formula, of }, unit };
    }
    case 'binary':
      return fitBinary(formula, [fit(formula.sides[0]), fit(formula.sides[1])]);
    case 'choice': {
      const [yes, no] = alike(formula.at, [fit(formula.of[1]), fit(formula.of[2])], 'a choice');
      return { formula: { ...formula, of: [fit(formula.of[0]).formula, yes!.formula, no!.formula] }, unit: yes!.unit };
    }
    case 'call':
      return fitCall(formula, formula.of.map(fit));
  }
}

function fitBinary(formula: Binary, [left, right]: readonly [Fitted, Fitted]): Fitted {
  const { at, operator } = formula;
  const made = (sides: readonly Fitted[], unit: Unit): Fitted => ({
    formula: { ...formula, sides: [sides[0]!.formula, sides[1]!.formula] },
    unit,
  });
  if (operator === '*')
    return made(
      [left, right],
      placed(at, () => left.unit.times(right.unit)),
    );
  if (operator === '/')
    return made(
      [left, right],
      placed(at, () => left.unit.over(right.unit)),
    );
  if (operator === '^') {
    const [base, exponent] = [left.unit.dimension.size === 0 ? plain(at, left, '^') : left, plain(at, right, '^')];
    if (base.unit === Unit.ONE) return made([base, exponent], Unit.ONE);
    return made(
      [base, exponent],
      placed(at, () => base.unit.toPower(integer(at, exponent.formula))),
    );
  }
  const sides = alike(at, [left, right], operator);
  return made(sides, operator === '+' || operator === '-' ? sides[0]!.unit : Unit.ONE);
}

/** What a call makes of the units of its arguments, by the rule of its function. */
const CALLS: Readonly<
  Record<UnitRule, (at: number, of: readonly Fitted[], name: string) => readonly [readonly Fitted[], Unit]>
> = {
  alike: (at, of, name) => {
    const same = alike(at, of, name);
    return [same, same[0]!.unit];
  },
  plain: (at, of, name) => [of.map((argument) => plain(at, argument, name)), Unit.ONE],
  whole: (at, [value, ...places], name) => {
    const { dimension } = value!.unit;
    if (hasScale(dimension)) refuse({ code: 'UNIT', at, reason: scaleless(name, described(dimension)) });
    const whole = scaled(value!, value!.unit.coherent());
    return [[whole, ...places.map((argument) => plain(at, argument, name))], whole.unit];
  },
  root: (at, [value], name) => {
    const unit = new Map([...value!.unit.dimension].map(([of, exponent]) => [of, exponent / 2]));
    if (![...unit.values()].every(Number.isInteger)) {
      refuse({ code: 'UNIT', at, reason: `${name} expects even exponents, got ${described(value!.unit.dimension)}.` });
    }
    return [[scaled(value!, value!.unit.coherent())], new Unit(Unit.ONE.ratio, unit)];
  },
  truth: (_, of) => [of, Unit.ONE],
};

function fitCall(formula: Call, of: readonly Fitted[]): Fitted {
  const { at, name } = formula;
  const [fitted, unit] = CALLS[FUNCTIONS.get(name)!.units](at, of, name);
  return { formula: { ...formula, of: fitted.map((argument) => argument.formula) }, unit };
}

/** A plain number: a percentage becomes its hundredth. */
function plain(at: number, of: Fitted, what: string): Fitted {
  const { dimension } = of.unit;
  if (dimension.size > 0) {
    refuse({ code: 'UNIT', at, reason: `${what} expects a plain number, got ${described(dimension)}.` });
  }
  return scaled(of, Unit.ONE);
}

function integer(at: number, exponent: Formula): number {
  const negative = exponent.kind === 'minus';
  const digits = negative ? exponent.of : exponent;
  if (digits.kind === 'number' && digits.value.isInteger() && digits.value.lt(100)) {
    return digits.value.toNumber() * (negative ? -1 : 1);
  }
  return refuse({ code: 'UNIT', at, reason: 'something with a unit expects a whole number up to 99 as exponent.' });
}

const scaleless = (name: string, got: string) =>
  `${name} expects money, a count or a plain number, got ${got}: rounded in h it would differ from rounded in min. ` +
  `Divide by a driver that holds 1 of the unit to round in, and multiply by it again.`;

const unknown = (at: number, name: string) =>
  refuse({ code: 'UNKNOWN_NAME', at, reason: `nothing is called ${brief(name)}.` });
