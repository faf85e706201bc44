import { Decimal } from '../decimal.js';
import { brief, refuse } from './formula-error.js';
import { FUNCTIONS } from './functions.js';
import type { Call, Formula, Operator } from './syntax.js';
import { type Token, tokens } from './tokens.js';

const DEEPEST = 64;
const MOST_NODES = 500;

/** How tightly an operator binds, and whether it does so to the right: `2^3^2` is `2^(3^2)`. */
const BINDING = new Map(
  [['==', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/'], [], ['^']].flatMap((operators, weaker) =>
    operators.map((operator) => [operator, weaker + 1] as const),
  ),
);
/** Between `*` and `^`, so that `-2^2` is `-(2^2)`, as in mathematics and unlike Excel. */
const MINUS = 5;

/** Reads a formula by operator precedence (V. R. Pratt, 1973): numbers, names, `+ - * / ^`, comparisons, `? :`, calls. */
export function parse(text: string): Formula {
  const pieces = tokens(text);
  let [next, nodes, depth] = [0, 0, 0];

  const peek = () => pieces[next]!;
  const tightness = () => BINDING.get(peek().text) ?? 0;
  const take = (): Token => pieces[Math.min(next++, pieces.length - 1)]!;
  const expectSign = (sign: string) => {
    const piece = take();
    if (piece.text !== sign) wrong(piece.at, `expected ${sign}, got ${brief(piece.text)}.`);
  };
  const node = (formula: Formula): Formula => {
    if (++nodes > MOST_NODES) tooMuch(formula.at, `expected at most ${MOST_NODES} parts.`);
    return formula;
  };

  const operand = (): Formula => {
    const { kind, text: piece, at } = take();
    if (kind === 'number') return node({ kind, at, value: new Decimal(piece) });
    if (kind === 'name') return node(peek().text === '(' ? call(at, piece) : { kind, at, name: piece });
    if (piece === '-') return node({ kind: 'minus', at, of: expression(MINUS) });
    if (piece !== '(') return wrong(at, `expected a number, a name or (, got ${brief(piece)}.`);
    const inner = expression(0);
    expectSign(')');
    return inner;
  };

  const call = (at: number, name: string): Formula => {
    const of = list();
    checkCall({ kind: 'call', at, name, of });
    const [condition, yes, no] = of;
    // only the branch that is taken is computed, so that if(n > 0, 1 / n, 0) has a value
    if (name === 'if') return { kind: 'choice', at, of: [condition!, yes!, no!] };
    return { kind: 'call', at, name, of };
  };

  const list = (): Formula[] => {
    expectSign('(');
    const of = [expression(0)];
    while (peek().text === ',') {
      take();
      of.push(expression(0));
    }
    expectSign(')');
    return of;
  };

  const expression = (binding: number): Formula => {
    if (++depth > DEEPEST) tooMuch(peek().at, `expected at most ${DEEPEST} levels.`);
    let left = operand();
    for (let own = tightness(); own > binding; own = tightness()) {
      const { text: operator, at } = take();
      const right = expression(operator === '^' ? own - 1 : own);
      left = node({ kind: 'binary', at, operator: operator as Operator, sides: [left, right] });
    }
    if (binding === 0 && peek().text === '?') left = choice(left);
    depth--;
    return left;
  };

  const choice = (condition: Formula): Formula => {
    const { at } = take();
    const yes = expression(0);
    expectSign(':');
    return node({ kind: 'choice', at, of: [condition, yes, expression(0)] });
  };

  const formula = expression(0);
  const rest = peek();
  return rest.kind === 'end' ? formula : wrong(rest.at, `expected the end, got ${brief(rest.text)}.`);
}

function checkCall({ at, name, of }: Call): void {
  const known = FUNCTIONS.get(name);
  if (!known) return wrong(at, `there is no function ${brief(name)}.`);
  if (of.length >= known.least && of.length <= known.most) return;
  const expected = known.least === known.most ? known.least : `${known.least} to ${known.most}`;
  wrong(at, `${name} expects ${expected} arguments, got ${of.length}.`);
}

const wrong = (at: number, reason: string) => refuse({ code: 'SYNTAX', at, reason });
const tooMuch = (at: number, reason: string) => refuse({ code: 'LIMIT', at, reason });
