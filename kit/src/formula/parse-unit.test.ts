import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUnit } from './parse-unit.js';
import { printUnit } from './print-unit.js';
import { Unit } from './unit.js';
import { anyUnit } from '../testing/any-unit.js';

const read = (text: string) => {
  const { factor, dimension } = parseUnit(text);
  return [factor.toString(), Object.fromEntries(dimension)];
};

describe('A unit', () => {
  it.each<[string, string, Record<string, number>]>([
    ['1', '1', {}],
    ['%', '0.01', {}],
    ['min', '60', { time: 1 }],
    ['wk', '604800', { time: 1 }],
    ['mo', '2629800', { time: 1 }],
    ['a', '31557600', { time: 1 }],
    ['mm', '0.001', { length: 1 }],
    ['t', '1000000', { mass: 1 }],
    ['kWh', '3600000', { energy: 1 }],
    ['kW', '1000', { energy: 1, time: -1 }],
    ['kW.h', '3600000', { energy: 1 }],
    ['EUR', '1', { EUR: 1 }],
    ['1000.EUR', '1000', { EUR: 1 }],
    ['m2', '1', { length: 2 }],
    ['cm3', '0.000001', { length: 3 }],
    ['s-1', '1', { time: -1 }],
    ['m+2', '1', { length: 2 }],
    ['/d', new Unit({ over: 1n, under: 86400n }, new Map()).factor.toString(), { time: -1 }],
    ['{delivery}/d', new Unit({ over: 1n, under: 86400n }, new Map()).factor.toString(), { '{delivery}': 1, time: -1 }],
    ['{robot}2', '1', { '{robot}': 2 }],
    ['min/{delivery}', '60', { time: 1, '{delivery}': -1 }],
    ['EUR/kg/h.h', '0.001', { EUR: 1, mass: -1 }],
    [
      'EUR/(kg.h)',
      new Unit({ over: 1n, under: 3_600_000n }, new Map()).factor.toString(),
      { EUR: 1, mass: -1, time: -1 },
    ],
    ['USD/EUR', '1', { USD: 1, EUR: -1 }],
    ['h/h', '1', {}],
    ['{__proto__}', '1', { ['{__proto__}']: 1 }],
  ])('%s is read', (text, factor, dimension) => {
    expect(read(text)).toEqual([factor, dimension]);
  });

  it.each([
    ['', 'Unit, position 1: expected a unit, got the end.'],
    ['hours', 'Unit, position 1: there is no unit hours.'],
    ['EUR/hour', 'Unit, position 5: there is no unit hour.'],
    ['XYZ', 'Unit, position 1: there is no unit XYZ.'],
    ['eur', 'Unit, position 1: there is no unit eur.'],
    ['constructor', 'Unit, position 1: there is no unit constructor.'],
    ['mm[Hg]', 'Unit, position 1: there is no unit mm[Hg].'],
    ['kn/m', 'Unit, position 1: there is no unit kn.'],
    ['€', 'Unit, position 1: there is no unit €.'],
    ['EUR / h', 'Unit, position 4: expected . or / or the end, got " / h".'],
    ['m{x}', 'Unit, position 2: expected . or / or the end, got "{x}".'],
    ['{a b}', 'Unit, position 1: expected a unit, got "{a b}".'],
    ['{}', 'Unit, position 1: expected a unit, got "{}".'],
    ['(m/s', 'Unit, position 5: expected ), got the end.'],
    ['m/', 'Unit, position 3: expected a unit, got the end.'],
    ['m0', 'Unit, position 2: expected an exponent other than 0.'],
    ['m100', 'Unit, position 2: expected an exponent up to 99.'],
    ['m99.m9', 'Unit, position 4: expected exponents of units up to 99, got 108.'],
    ['MWh99', 'Unit, position 4: the scale of the unit is too large.'],
    ['0', 'Unit, position 1: expected a factor other than 0.'],
    ['9'.repeat(251), 'Unit, position 251: expected at most 250 characters, got 251.'],
  ])('%j is refused with its place', (text, message) => {
    expect(() => parseUnit(text)).toThrow(message);
  });

  it('is printed so that it is read as itself', () => {
    expect(printUnit(parseUnit('EUR/h'))).toBe('EUR/s/3600');
    expect(printUnit(parseUnit('%'))).toBe('1/100');
    expect(printUnit(Unit.ONE)).toBe('1');
    fc.assert(fc.property(anyUnit, (unit) => parseUnit(printUnit(unit)).equals(unit)));
  });

  it('times another and divided by it is itself, exactly', () => {
    fc.assert(fc.property(anyUnit, anyUnit, (u, v) => u.times(v).over(v).equals(u)));
    fc.assert(fc.property(anyUnit, (u) => u.over(u).equals(Unit.ONE)));
  });

  it('does not ask in which order it is multiplied', () => {
    fc.assert(fc.property(anyUnit, anyUnit, (u, v) => u.times(v).equals(v.times(u))));
    fc.assert(fc.property(anyUnit, (u) => u.toPower(3).equals(u.times(u).times(u))));
    fc.assert(fc.property(anyUnit, (u) => u.toPower(-2).equals(Unit.ONE.over(u).over(u))));
  });
});
