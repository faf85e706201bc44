import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDrivers } from '../testing/any-drivers.js';
import type { Driver } from './driver.js';
import { dependentsOf } from './evaluate-graph.js';
import { type FormulaGraph, formulaGraph } from './graph.js';

const plain = anyDrivers(['a + b', 'a * b', 'max(a, b)', '-a'], '1');
const formulas = (of: Record<string, string>): Driver[] =>
  Object.entries(of).map(([key, formula]) => ({ key, unit: '1', formula }));
const faults = (drivers: readonly Driver[]) =>
  formulaGraph(drivers).faults.map(({ key, at, code, message }) => [key, at, code, message]);
const uses = ({ nodes }: FormulaGraph, key: string, name: string) => nodes.get(key)!.dependsOn.includes(name);

describe('The order of drivers', () => {
  it('puts each after those it depends on, ties by key', () => {
    const { order } = formulaGraph([
      ...formulas({ z: 'b + a', y: 'b', m: 'z * y' }),
      { key: 'b', unit: '1', value: 1 },
      { key: 'a', unit: '1', value: 1 },
    ]);
    expect(order).toEqual(['a', 'b', 'y', 'z', 'm']);
    fc.assert(
      fc.property(plain, (drivers) => {
        const graph = formulaGraph(drivers);
        const at = new Map(graph.order.map((key, place) => [key, place]));
        expect(graph.order).toHaveLength(drivers.length);
        for (const { key, dependsOn } of graph.nodes.values()) {
          for (const name of dependsOn) expect(at.get(name)).toBeLessThan(at.get(key)!);
        }
      }),
    );
  });

  it('does not depend on the order in which they are written', () => {
    fc.assert(
      fc.property(plain, (drivers) => {
        const [one, other] = [drivers, drivers.toReversed()].map(formulaGraph);
        expect(other!.order).toEqual(one!.order);
        expect([...other!.nodes.keys()]).toEqual([...one!.nodes.keys()]);
      }),
    );
  });

  it('knows who names whom', () => {
    const { nodes } = formulaGraph([...formulas({ m: 'b + a + b', n: 'm' }), { key: 'a', unit: '1', value: 1 }]);
    expect(nodes.get('m')).toMatchObject({ dependsOn: ['a'], dependents: ['n'] });
    expect(nodes.get('m')!.names).toEqual(new Map(Object.entries({ b: [0, 8], a: [4] })));
  });
});

describe('What is wrong with drivers', () => {
  it('is told all at once, each with its place', () => {
    const drivers: Driver[] = [
      { key: 'syntax', unit: '1', formula: '1 +' },
      { key: 'names', unit: '1', formula: 'foo + bar * foo' },
      { key: 'unknown_unit', unit: 'EUR/hour', value: 1 },
      { key: 'euro', unit: 'EUR', value: 2 },
      { key: 'dollar', unit: 'USD', value: 2 },
      { key: 'mixed', unit: 'EUR', formula: 'euro + dollar' },
      { key: 'declared', unit: 'USD', formula: 'euro * 2' },
      { key: 'nothing', unit: '1' },
      { key: 'both', unit: '1', formula: '1', value: 1 },
      { key: 'text', unit: '1', value: 'many' },
      { key: 'rests', unit: '1', formula: 'unknown_unit * 2' },
      { key: 'no key', unit: '1', formula: '1' },
      { key: 'deep', unit: '1', formula: '('.repeat(65) },
      { key: 'far', unit: '1', formula: '1'.repeat(5_000) },
    ];
    expect(faults(drivers)).toEqual([
      ['both', 0, 'SYNTAX', 'Formula, position 1: expected either a formula or a value.'],
      ['declared', 0, 'UNIT', 'Formula, position 1: expected USD, as the unit says, got EUR.'],
      ['deep', 64, 'LIMIT', 'Formula, position 65: expected at most 64 levels.'],
      ['far', 4096, 'LIMIT', 'Formula, position 4097: expected at most 4096 characters, got 5000.'],
      [
        'mixed',
        5,
        'UNIT',
        'Formula, position 6: + expects one dimension, got EUR and USD. Convert explicitly: multiply USD by a driver with the rate in EUR/USD.',
      ],
      ['names', 0, 'UNKNOWN_NAME', 'Formula, position 1: nothing is called foo.'],
      ['names', 6, 'UNKNOWN_NAME', 'Formula, position 7: nothing is called bar.'],
      ['names', 12, 'UNKNOWN_NAME', 'Formula, position 13: nothing is called foo.'],
      ['no key', 0, 'SYNTAX', 'Formula, position 1: expected a key such as trips_per_day, got "no key".'],
      ['nothing', 0, 'SYNTAX', 'Formula, position 1: expected either a formula or a value.'],
      ['syntax', 3, 'SYNTAX', 'Formula, position 4: expected a number, a name or (, got the end.'],
      ['text', 0, 'VALUE', 'Formula, position 1: expected a number below 1e100, got "many".'],
      ['unknown_unit', 4, 'UNIT', 'Unit, position 5: there is no unit hour.'],
    ]);
  });

  it('is a key that several have', () => {
    expect(faults(formulas({ a: '1' }).concat(formulas({ a: '2' })))).toEqual([
      ['a', 0, 'SYNTAX', 'Formula, position 1: expected one driver of this key, got several.'],
    ]);
  });

  it('is that there are too many, or too much in them', () => {
    const many = Array.from({ length: 501 }, (_, at): Driver => ({ key: `d${at}`, unit: '1', value: 1 }));
    expect(faults(many)).toEqual([['d500', 0, 'LIMIT', 'Formula, position 1: expected at most 500 drivers, got 501.']]);
    const long = Array.from({ length: 41 }, (_, at) => [`d${at}`, `1${'+z'.repeat(124)}`]);
    expect(faults(formulas({ ...Object.fromEntries(long), z: '1' }))).toEqual([
      [
        'd9',
        0,
        'LIMIT',
        'Formula, position 1: expected at most 10000 parts in all formulas, of which a power counts as ten.',
      ],
    ]);
  });

  it('is a cycle, which is told as the way round', () => {
    expect(faults(formulas({ a: '1 + b', b: 'c * d', c: 'a', d: '2', e: 'a', self: '1 + self' }))).toEqual([
      ['a', 4, 'CYCLE', 'Formula, position 5: is computed from itself: a → b → c → a.'],
      ['self', 4, 'CYCLE', 'Formula, position 5: is computed from itself: self → self.'],
    ]);
  });

  it('is every knot, even one that waits for another', () => {
    const { faults: found, order } = formulaGraph(formulas({ a: 'b + c', b: 'a', c: 'd', d: 'e', e: 'c', f: '1' }));
    expect(found.map(({ path }) => path?.join())).toEqual(['a,b,a', 'c,d,e,c']);
    expect(order).toEqual(['f']);
  });

  it('holds for a cycle that was put into any drivers', () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (drivers, first, second) => {
        const key = drivers[first % drivers.length]!.key;
        const cone = [key, ...dependentsOf(formulaGraph(drivers), key)];
        const last = cone[second % cone.length]!;
        const graph = formulaGraph(
          drivers.map((driver) => (driver.key === key ? { key, unit: '1', formula: `1 + ${last}` } : driver)),
        );
        const [cycle, ...others] = graph.faults;
        expect([cycle?.code, others.length]).toEqual(['CYCLE', 0]);
        const path = cycle!.path!;
        expect(path[0]).toBe(path.at(-1));
        expect(new Set(path).size).toBe(path.length - 1);
        expect(path.slice(1).every((name, at) => uses(graph, path[at]!, name))).toBe(true);
        expect(path).toContain(key);
      }),
    );
  });

  it('is found in a ring of as many drivers as are allowed', () => {
    const ring = Array.from({ length: 500 }, (_, at) => [`d${at}`, `d${(at + 1) % 500}`]);
    const { faults: found, order } = formulaGraph(formulas(Object.fromEntries(ring) as Record<string, string>));
    expect(found.map(({ path }) => path?.length)).toEqual([501]);
    expect(order).toEqual([]);
  });

  it('is nothing where an input is unused, which is only odd', () => {
    const value = { unit: '1', value: 1 };
    const graph = formulaGraph([
      { ...value, key: 'a' },
      { ...value, key: 'b', output: true },
      { ...value, key: 'c' },
      ...formulas({ d: 'c' }),
    ]);
    expect(graph.faults).toEqual([]);
    expect(graph.warnings).toEqual([{ key: 'a', code: 'UNUSED_INPUT', message: 'No formula uses a.' }]);
  });
});
