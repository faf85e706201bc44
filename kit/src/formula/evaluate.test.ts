import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.js';
import { evaluate } from './evaluate.js';

const inputs = new Map(
  Object.entries({ trips: 120, minutes: '3.5', wage: 44, zero: 0 }).map(([k, v]) => [k, new Decimal(v)]),
);
const value = (text: string) => evaluate(text, inputs).toString();

describe('A formula', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['2^3^2', '512'],
    ['-2^2', '-4'],
    ['2^-1', '0.5'],
    ['10 - 2 - 3', '5'],
    ['8 / 4 / 2', '1'],
    ['0.1 + 0.2', '0.3'],
    ['trips * minutes / 60 * wage', '308'],
    ['trips > 100 ? 1 : zero / zero', '1'],
    ['zero ? 1 : trips < 1 ? 2 : 3', '3'],
    ['1 + 1 == 2', '1'],
    ['max(1, min(5, 3), 2) + abs(-1)', '4'],
    ['clamp(7, 0, 5) + round(2.345, 2)', '7.34'],
    ['if(trips >= 120, avg(1, 3), 0) + sum(1, 2, 3)', '8'],
    ['sqrt(16) + ln(exp(1)) + pow(2, 10) + floor(1.9) + ceil(1.1)', '1032'],
    [' 1.5e3 ', '1500'],
    ['if(zero, 1 / zero, 2)', '2'],
    ['mod(7, 3) + 10 * mod(-7, 3) + 100 * mod(7, -3)', '-179'],
    ['trunc(-1.99) + trunc(1.999, 2)', '0.99'],
    ['log10(1000)', '3'],
    ['sign(-wage) + 10 * sign(zero) + 100 * sign(wage)', '99'],
    ['and(1, wage, trips) + 10 * and(1, zero) + 100 * or(zero, wage) + 1000 * or(zero, 0)', '101'],
    ['not(zero) + 10 * not(wage)', '1'],
  ])('%s is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ['', 'position 1: expected a number, a name or (, got the end.'],
    ['1 +', 'position 4: expected a number, a name or (, got the end.'],
    ['(1', 'position 3: expected ), got the end.'],
    ['1 2', 'position 3: expected the end, got 2.'],
    ['trips.constructor', 'position 6: cannot read ".constructor".'],
    ['this["x"]', 'position 5: cannot read "[\\"x\\"]".'],
    ['constructor', 'position 1: nothing is called constructor.'],
    ['__proto__ + 1', 'position 1: nothing is called __proto__.'],
    ['1 + require(1)', 'position 5: there is no function require.'],
    ['toString(1)', 'position 1: there is no function toString.'],
    ['a = 1', 'position 3: cannot read "= 1".'],
    ['clamp(1, 2)', 'position 1: clamp expects 3 arguments, got 2.'],
    ['min()', 'position 5: expected a number, a name or (, got ).'],
    ['1 / zero', 'position 3: is too large or divides by zero.'],
    ['zero / zero', 'position 6: has no value here.'],
    ['9^9^9^9', 'position 4: has no value here.'],
    ['9^999', 'position 2: is too large or divides by zero.'],
    ['0.5^1e16', 'position 4: has no value here.'],
    ['exp(-1e9)', 'position 1: has no value here.'],
    ['1e999', 'position 5: expected the end, got 9.'],
    ['1e99 * 10', 'position 6: is too large or divides by zero.'],
    ['ln(0)', 'position 1: is too large or divides by zero.'],
    ['sqrt(-1)', 'position 1: has no value here.'],
    ['1'.repeat(5000), 'position 4097: expected at most 4096 characters, got 5000.'],
    ['('.repeat(100), 'position 65: expected at most 64 levels.'],
    ['-'.repeat(100), 'position 65: expected at most 64 levels.'],
    ['1+'.repeat(600) + '1', 'expected at most 500 parts.'],
  ])('%s is refused with its place and the reason', (text, reason) => {
    expect(() => value(text)).toThrow(reason);
  });
});
