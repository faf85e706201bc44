import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.js';
import { anyUnit } from '../testing/any-unit.js';
import { checkUnits } from './check-units.js';
import { described } from './dimension.js';
import { valueOf } from './evaluate.js';
import { inUnit } from './in-unit.js';
import { parse } from './parse.js';
import { parseUnit } from './parse-unit.js';
import { converted } from './unit.js';

const units = new Map(
  Object.entries({
    trips: '{delivery}/d',
    each: 'min/{delivery}',
    wage: 'EUR/h',
    eur: 'EUR',
    cents: 'EUR/100',
    usd: 'USD',
    rate: 'USD/EUR',
    minutes: 'min',
    hours: 'h',
    share: '%',
    count: '1',
    side: 'cm',
    robots: '{robot}',
  }).map(([name, unit]) => [name, parseUnit(unit)]),
);
const inputs = new Map(
  Object.entries({
    trips: 430,
    each: '9.5',
    wage: '31.20',
    eur: 10,
    cents: 250,
    usd: 22,
    rate: '1.1',
    minutes: 90,
    hours: 2,
    share: 25,
    count: 3,
    side: 200,
    robots: '3.2',
  }).map(([name, value]) => [name, new Decimal(value)]),
);
const dimension = (text: string) => described(checkUnits(parse(text), units).unit.dimension);
const value = (text: string, unit: string) => valueOf(inUnit(parse(text), parseUnit(unit), units), inputs).toString();

describe('The unit of a formula', () => {
  it.each([
    ['2 * 3', 'a plain number'],
    ['trips * each * wage', 'EUR/time'],
    ['trips * each', 'a plain number'],
    ['eur + eur * count', 'EUR'],
    ['eur * rate', 'USD'],
    ['eur * rate + usd', 'USD'],
    ['minutes + hours', 'time'],
    ['minutes > hours', 'a plain number'],
    ['side ^ 2', 'length^2'],
    ['side ^ -1', '1/length'],
    ['(side ^ 4) ^ 2', 'length^8'],
    ['sqrt(side ^ 2)', 'length'],
    ['count ^ 0.5', 'a plain number'],
    ['exp(count) + ln(share) + pow(count, share) + log10(2)', 'a plain number'],
    ['max(0, eur, -eur)', 'EUR'],
    ['clamp(eur, 0, cents)', 'EUR'],
    ['minutes > 0 ? eur : 0', 'EUR'],
    ['if(hours, 0, wage * hours)', 'EUR'],
    ['round(eur / 3, 2) + ceil(cents) + floor(eur) + trunc(eur, 1)', 'EUR'],
    ['ceil(robots)', '{robot}'],
    ['abs(-minutes) + sum(hours, minutes) + avg(hours) + mod(minutes, hours)', 'time'],
    ['sign(eur) + not(hours) + and(eur, hours) + or(usd, eur)', 'a plain number'],
    ['1 - share', 'a plain number'],
  ])('%s is %s', (text, expected) => {
    expect(dimension(text)).toBe(expected);
  });

  it.each([
    [
      'eur + usd',
      'Formula, position 5: + expects one dimension, got EUR and USD. Convert explicitly: multiply USD by a driver with the rate in EUR/USD.',
    ],
    ['wage * hours - usd', 'multiply USD by a driver with the rate in EUR/USD.'],
    ['eur < minutes', 'position 5: < expects one dimension, got EUR and time.'],
    ['trips + hours', 'position 7: + expects one dimension, got {delivery}/time and time.'],
    ['eur + 1', 'got EUR and a plain number. Only 0 fits every unit; give the number a driver with its unit.'],
    ['1 + eur', 'got a plain number and EUR.'],
    ['max(eur, minutes)', 'position 1: max expects one dimension, got EUR and time.'],
    ['0 ? eur : minutes', 'position 3: a choice expects one dimension, got EUR and time.'],
    ['if(1, eur, usd)', 'position 1: a choice expects one dimension'],
    ['eur ^ 0.5', 'position 5: something with a unit expects a whole number up to 99 as exponent.'],
    ['eur ^ count', 'position 5: something with a unit expects a whole number'],
    ['2 ^ eur', 'position 3: ^ expects a plain number, got EUR.'],
    ['sqrt(eur)', 'position 1: sqrt expects even exponents, got EUR.'],
    ['exp(hours)', 'position 1: exp expects a plain number, got time.'],
    ['round(hours)', 'position 1: round expects money, a count or a plain number, got time: rounded in h'],
    ['round(eur, hours)', 'position 1: round expects a plain number, got time.'],
    ['1 + nobody', 'position 5: nothing is called nobody.'],
    ['constructor', 'position 1: nothing is called constructor.'],
    ['eur ^ 99 * eur', 'position 10: expected exponents of units up to 99, got 100.'],
    ['(hours ^ 99 / hours ^ 98) ^ 99', 'position 8: the scale of the unit is too large.'],
  ])('%s is refused with its place and the reason', (text, message) => {
    expect(() => dimension(text)).toThrow(message);
  });
});

describe('A value in units', () => {
  it.each([
    // 430 trips a day × 9.5 min = 4085 min a day × 31.20 EUR/h ÷ 60 = 2124.2 EUR a day × 30.4375 days = 64655.3375
    ['trips * each * wage', 'EUR/mo', '64655.3375'],
    ['trips * each * wage', 'EUR/d', '2124.2'],
    ['trips * each * wage', 'EUR/a', '775864.05'],
    ['minutes + hours', 'h', '3.5'],
    ['minutes + hours', 'min', '210'],
    ['hours - minutes', 'min', '30'],
    ['minutes < hours', '1', '1'],
    ['minutes * 4 == hours * 3', '1', '1'],
    ['max(minutes, hours)', 'min', '120'],
    ['min(hours, minutes)', 'min', '90'],
    ['mod(minutes, hours / 2)', 'min', '30'],
    ['eur + cents', 'EUR', '12.5'],
    ['floor(cents)', 'EUR', '2'],
    ['eur * rate + usd', 'USD', '33'],
    ['usd / rate', 'EUR', '20'],
    ['eur * share', 'EUR', '2.5'],
    ['1 - share', '1', '0.75'],
    ['1 - share', '%', '75'],
    ['2 ^ (share * 8)', '1', '4'],
    ['round(share * 10)', '1', '2'],
    ['side ^ 2', 'm2', '4'],
    ['sqrt(side ^ 2)', 'm', '2'],
    ['ceil(robots)', '{robot}', '4'],
    ['0', 'EUR', '0'],
    ['hours > minutes * 3 ? eur : 0', 'EUR', '0'],
    ['if(count > 0, minutes, 1 / 0 * hours)', 'h', '1.5'],
  ])('%s in %s is %s', (text, unit, expected) => {
    expect(value(text, unit)).toBe(expected);
  });

  it('is refused where the formula gives something else than its unit says', () => {
    expect(() => value('trips * each', 'EUR')).toThrow('expected EUR, as the unit says, got a plain number.');
    expect(() => value('eur', 'USD')).toThrow('expected USD, as the unit says, got EUR.');
  });

  it('keeps whole figures whole on the way through units that no decimal divides', () => {
    const rates = new Map([
      ['work', parseUnit('{delivery}/h')],
      ['pace', parseUnit('{delivery}/h/{robot}')],
    ]);
    const needed = inUnit(parse('ceil(work / pace)'), parseUnit('{robot}'), rates);
    const amounts = (work: number, pace: number) =>
      new Map(Object.entries({ work, pace }).map(([k, v]) => [k, new Decimal(v)]));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 99 }), (robots, pace) =>
        valueOf(needed, amounts(robots * pace, pace)).eq(robots),
      ),
    );
  });

  it('survives the way to another unit of its dimension and back', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(anyUnit, amount, fc.bigInt({ min: 1n, max: 10_000n }), (unit, whole, by) => {
        const other = unit.times(parseUnit(String(by)));
        const back = converted(converted(new Decimal(whole), unit, other), other, unit);
        return back.minus(whole).abs().lte(new Decimal(whole).abs().times('1e-30'));
      }),
    );
  });
});
