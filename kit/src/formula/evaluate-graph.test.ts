import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, type Numeric } from '../decimal.js';
import { anyDrivers } from '../testing/any-drivers.js';
import type { Driver } from './driver.js';
import { dependentsOf, evaluateAgain, evaluateGraph, type Values } from './evaluate-graph.js';
import { evaluate } from './evaluate.js';
import { formulaGraph } from './graph.js';
import { readFormula } from './read-formula.js';

const plain = anyDrivers(['a + b', 'a - b', 'a * 0.5 + b', 'max(a, b)', 'a > b ? a : b / 3', '-a'], '1');
const amounts = (of: Record<string, Numeric>): Values =>
  new Map(Object.entries(of).map(([key, value]) => [key, new Decimal(value)]));
const told = (values: Values) => Object.fromEntries([...values].map(([key, value]) => [key, value.toString()]));

/** As anyone would write it: what a driver names is computed first, again and again. */
function naive(drivers: readonly Driver[], key: string): Decimal {
  const { formula, value } = drivers.find((driver) => driver.key === key)!;
  if (formula == null) return new Decimal(value!);
  const names = [...readFormula(formula).names.keys()];
  return evaluate(formula, new Map(names.map((name) => [name, naive(drivers, name)])));
}

const hospital: readonly Driver[] = [
  { key: 'saved', unit: 'EUR/mo', formula: 'trips * each * wage * redeployed' },
  { key: 'trips', unit: '{delivery}/d', value: 430 },
  { key: 'each', unit: 'min/{delivery}', value: '9.5' },
  { key: 'wage', unit: 'EUR/h', value: '31.20' },
  { key: 'redeployed', unit: '%', value: 60 },
  { key: 'lease', unit: 'EUR/a', value: 120_000 },
  { key: 'net', unit: 'EUR/a', formula: 'saved - lease', output: true },
];

describe('A graph of drivers', () => {
  it('gives each driver in its own unit', () => {
    // 64655.3375 EUR a month of time (430 × 9.5 ÷ 60 × 31.20 × 30.4375), of which 60 % is used: 38793.2025; × 12 − 120000
    const { saved, net } = told(evaluateGraph(formulaGraph(hospital)));
    expect([saved, net]).toEqual(['38793.2025', '345518.43']);
  });

  it('takes overrides of values and of what is computed, in their units', () => {
    const graph = formulaGraph(hospital);
    expect(told(evaluateGraph(graph, amounts({ trips: 860 })))['saved']).toBe('77586.405');
    expect(told(evaluateGraph(graph, amounts({ saved: 20_000, trips: 1 })))['net']).toBe('120000');
    expect(() => evaluateGraph(graph, amounts({ nobody: 1 }))).toThrow('There is no driver nobody to override.');
    expect(() => evaluateGraph(graph, amounts({ trips: 'Infinity' }))).toThrow(
      'Expected the override of trips to be a number below 1e100.',
    );
  });

  it('is not computed while something is wrong with it', () => {
    expect(() => evaluateGraph(formulaGraph([{ key: 'a', unit: '1', formula: 'b' }]))).toThrow(
      'a: Formula, position 1: nothing is called b.',
    );
  });

  it('says which driver has no value', () => {
    const graph = formulaGraph([
      { key: 'share', unit: '1', formula: '1 / total' },
      { key: 'total', unit: '1', value: 0 },
    ]);
    expect(() => evaluateGraph(graph)).toThrow('Formula of share, position 3: is too large or divides by zero.');
  });

  it('knows what must be computed again', () => {
    const graph = formulaGraph(hospital);
    expect(dependentsOf(graph, 'wage')).toEqual(['saved', 'net']);
    expect(dependentsOf(graph, 'net')).toEqual([]);
  });

  it('is worth what a plain recursion over its formulas gives', () => {
    fc.assert(
      fc.property(plain, (drivers) => {
        const values = evaluateGraph(formulaGraph(drivers));
        expect(told(values)).toEqual(
          Object.fromEntries([...values.keys()].map((key) => [key, naive(drivers, key).toString()])),
        );
        expect(values.size).toBe(drivers.length);
      }),
    );
  });

  it('is worth the same under other names', () => {
    const renamed = (name: string) => `z${[...name].toReversed().join('')}_`;
    const words = /[a-z]{3}_[a-z0-9]{1,3}/g;
    fc.assert(
      fc.property(plain, (drivers) => {
        const others = drivers.map(({ key, formula, ...rest }) => ({
          ...rest,
          key: renamed(key),
          ...(formula != null && { formula: formula.replaceAll(words, renamed) }),
        }));
        const [values, same] = [drivers, others].map((of) => told(evaluateGraph(formulaGraph(of))));
        expect(same).toEqual(Object.fromEntries(Object.entries(values!).map(([key, of]) => [renamed(key), of])));
      }),
    );
  });

  it('is worth the same computed again after a change as computed anew', () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (drivers, first, second) => {
        const graph = formulaGraph(drivers);
        const [one, other] = [first, second].map((at) => drivers[at % drivers.length]!.key) as [string, string];
        const overrides = amounts({ [one]: 3, [other]: 5 });
        const before = evaluateGraph(graph, amounts({ [one]: 3 }));
        const again = evaluateAgain(graph, { before, overrides, changed: [one, other] });
        expect(told(again)).toEqual(told(evaluateGraph(graph, overrides)));
        const gone = evaluateAgain(graph, { before: again, overrides: amounts({}), changed: [one, other] });
        expect(told(gone)).toEqual(told(evaluateGraph(graph)));
      }),
    );
  });

  it('is worth the same whatever unit an input is written in', () => {
    const times = anyDrivers(
      ['a + b', 'max(a, b)', 'avg(a, b, a)', 'a * b / (a + b)', 'a / 7 + b', 'sqrt(a * b)'],
      'min',
    );
    const minutes = new Map(Object.entries({ h: 60, d: 1440, wk: 10_080, mo: 43_830, s: new Decimal(1).div(60) }));
    fc.assert(
      fc.property(times, fc.nat(), fc.constantFrom(...minutes.keys()), (drivers, at, unit) => {
        const inputs = drivers.filter(({ value }) => value != null);
        const { key, value } = inputs[at % inputs.length]!;
        const scaled = new Decimal(value!).div(minutes.get(unit)!);
        const others = drivers.map((driver) => (driver.key === key ? { key, unit, value: scaled } : driver));
        const [before, after] = [drivers, others].map((of) => evaluateGraph(formulaGraph(of)));
        for (const [name, expected] of before!) {
          if (name === key) continue;
          expect(after!.get(name)!.minus(expected).abs().lte(expected.abs().times('1e-25'))).toBe(true);
        }
      }),
    );
  });

  it('of a chain as long as is allowed is read and computed at once', () => {
    const chain = Array.from({ length: 500 }, (_, at) =>
      at === 0
        ? { key: 'd0', unit: 'min', value: 1 }
        : { key: `d${at}`, unit: at % 2 ? 'h' : 'min', formula: `d${at - 1} * 1` },
    );
    const graph = formulaGraph(chain);
    expect(graph.faults).toEqual([]);
    expect(evaluateGraph(graph).get('d499')!.times(60).toDecimalPlaces(20).toString()).toBe('1');
    expect(dependentsOf(graph, 'd0')).toHaveLength(499);
  });
});
