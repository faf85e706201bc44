import { Decimal, ONE, ZERO } from '../decimal.js';
import { FUNCTIONS } from './functions.js';
import { parse } from './parse.js';
import { power } from './power.js';
import { refuseFormula } from './refuse-formula.js';
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

/** The value of a formula, in decimals. It can read its inputs, compute, and nothing else. */
export const evaluate = (text: string, inputs: Inputs): Decimal => valueOf(parse(text), inputs);

function valueOf(formula: Formula, inputs: Inputs): Decimal {
  const value = compute(formula, inputs);
  if (value.isFinite() && value.abs().lt(LARGEST)) return value;
  return refuseFormula(formula.at, value.isNaN() ? 'has no value here.' : 'is too large or divides by zero.');
}

function compute(formula: Formula, inputs: Inputs): Decimal {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'name':
      return inputs.get(formula.name) ?? refuseFormula(formula.at, `nothing is called ${formula.name}.`);
    case 'minus':
      return valueOf(formula.of, inputs).neg();
    case 'binary':
      return OPERATORS[formula.operator](valueOf(formula.sides[0], inputs), valueOf(formula.sides[1], inputs));
    case 'choice':
      return valueOf(valueOf(formula.of[0], inputs).isZero() ? formula.of[2] : formula.of[1], inputs);
    case 'call':
      return call(formula, inputs);
  }
}

function call({ at, name, of }: Extract<Formula, { kind: 'call' }>, inputs: Inputs): Decimal {
  const known = FUNCTIONS.get(name);
  if (!known) return refuseFormula(at, `there is no function ${name}.`);
  if (of.length < known.least || of.length > known.most) {
    const expected = known.least === known.most ? known.least : `${known.least} to ${known.most}`;
    return refuseFormula(at, `${name} expects ${expected} arguments, got ${of.length}.`);
  }
  return known.of(of.map((argument) => valueOf(argument, inputs)));
}
