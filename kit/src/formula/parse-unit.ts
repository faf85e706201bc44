import { PLAIN } from './dimension.js';
import { brief, type FaultCode, placed, refuse } from './formula-error.js';
import { ratio } from './ratio.js';
import { Unit } from './unit.js';
import { atom, tally } from './unit-atoms.js';

const LONGEST = 250;
const HIGHEST_EXPONENT = 99;
const NAME = /[^\s\d./(){}+-]+/y;
const EXPONENT = /[+-]?\d+/y;
const COUNT = /\d+/y;
const TALLY = /\{[!-z|~]+\}/y; // visible ASCII without braces

/**
 * Reads a unit: UCUM's grammar over the atoms of `unit-atoms.ts`, currency codes of ISO 4217 and annotations, read from left
 * to right as UCUM has it, so `EUR/h.d` is `(EUR/h).d`. Unlike UCUM, an annotation counts on its own and may have an exponent.
 */
export function parseUnit(text: string): Unit {
  if (text.length > LONGEST) {
    unreadable('LIMIT', LONGEST, `expected at most ${LONGEST} characters, got ${text.length}.`);
  }
  let next = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = next;
    const found = pattern.exec(text)?.[0];
    next += found?.length ?? 0;
    return found;
  };

  const exponent = (of: Unit): Unit => {
    const at = next;
    const digits = take(EXPONENT);
    if (digits === undefined) return of;
    const power = Number(digits);
    if (power === 0) unreadable('SYNTAX', at, 'expected an exponent other than 0.');
    if (Math.abs(power) > HIGHEST_EXPONENT) unreadable('LIMIT', at, `expected an exponent up to ${HIGHEST_EXPONENT}.`);
    return placed(at, () => of.toPower(power), 'unit');
  };

  const component = (): Unit => {
    const at = next;
    if (text[next] === '(') {
      next++;
      const inner = term(component());
      if (text[next] !== ')') unreadable('SYNTAX', next, `expected ), got ${got(text, next)}.`);
      next++;
      return inner;
    }
    const annotation = take(TALLY);
    if (annotation) return exponent(tally(annotation));
    const count = take(COUNT);
    if (count) return counted(at, count);
    const name = take(NAME);
    if (!name) return unreadable('SYNTAX', at, `expected a unit, got ${got(text, at)}.`);
    return exponent(atom(name) ?? unreadable('UNIT', at, `there is no unit ${brief(name)}.`));
  };

  const term = (first: Unit): Unit => {
    let unit = first;
    while (text[next] === '.' || text[next] === '/') {
      const at = next;
      const divides = text[next++] === '/';
      const other = component();
      unit = placed(at, () => (divides ? unit.over(other) : unit.times(other)), 'unit');
    }
    return unit;
  };

  const unit = term(text[0] === '/' ? Unit.ONE : component());
  if (next < text.length) unreadable('SYNTAX', next, `expected . or / or the end, got ${got(text, next)}.`);
  return unit;
}

function counted(at: number, digits: string): Unit {
  if (/^0+$/.test(digits)) unreadable('SYNTAX', at, 'expected a factor other than 0.');
  return placed(at, () => new Unit(ratio(BigInt(digits)), PLAIN), 'unit');
}

const unreadable = (code: FaultCode, at: number, reason: string): never => refuse({ code, at, reason, part: 'unit' });

const got = (text: string, at: number) => (at < text.length ? JSON.stringify(text.slice(at, at + 12)) : 'the end');
