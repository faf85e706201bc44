import { Decimal, ONE, ZERO } from '../decimal.js';
import { brief, refuse } from './formula-error.js';
import { FUNCTIONS } from './functions.js';
import { parse } from './parse.js';
import { power } from './power.js';
import type { Formula, Operator } from './syntax.js';

/** What names in a formula stand for. */
export type Inputs = ReadonlyMap<string, Decimal>;

const LARGEST = new Decimal('1e100');
const truth = (holds: boolean) => (holds ? ONE : ZERO);

const OPERATORS: Readonly<Record<Operator, (left: Decimal, right: Decimal) => Decimal>> = {
  '+': (left, right) => left.plus(right),
  '-': (left, right) => left.minus(right),
  '*': (left, right) => left.times(right),
  '/': (left, right) => left.div(right),
  '^': power,
  '<': (left, right) => truth(left.lt(right)),
  '<=': (left, right) => truth(left.lte(right)),
  '>': (left, right) => truth(left.gt(right)),
  '>=': (left, right) => truth(left.gte(right)),
  '==': (left, right) => truth(left.eq(right)),
  '!=': (left, right) => truth(!left.eq(right)),
};

/** Whether a number is one that formulas compute with. */
export const inRange = (value: Decimal): boolean => value.isFinite() && value.abs().lt(LARGEST);

/** The value of a formula's text, in decimals. It can read its inputs, compute, and nothing else. */
export const evaluate = (text: string, inputs: Inputs): Decimal => valueOf(parse(text), inputs);

/** The value of a formula that was read before. Where it has none, the innermost part that has none is named. */
export function valueOf(formula: Formula, inputs: Inputs): Decimal {
  const value = compute(formula, inputs);
  if (inRange(value)) return value;
  const reason = value.isNaN() ? 'has no value here.' : 'is too large or divides by zero.';
  return refuse({ code: 'VALUE', at: formula.at, reason });
}

function compute(formula: Formula, inputs: Inputs): Decimal {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'name':
      return inputs.get(formula.name) ?? unknown(formula.at, formula.name);
    case 'minus':
      return valueOf(formula.of, inputs).neg();
    case 'binary':
      return OPERATORS[formula.operator](valueOf(formula.sides[0], inputs), valueOf(formula.sides[1], inputs));
    case 'choice':
      return valueOf(valueOf(formula.of[0], inputs).isZero() ? formula.of[2] : formula.of[1], inputs);
    case 'call':
      return FUNCTIONS.get(formula.name)!.of(formula.of.map((argument) => valueOf(argument, inputs)));
  }
}

const unknown = (at: number, name: string) =>
  refuse({ code: 'UNKNOWN_NAME', at, reason: `nothing is called ${brief(name)}.` });
