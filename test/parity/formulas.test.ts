import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../kit/src/formula/functions.js';
import { parseUnit } from '../../kit/src/formula/parse-unit.js';
import { described } from '../../kit/src/formula/dimension.js';
import { ATOM_NAMES } from '../../kit/src/formula/unit-atoms.js';
import { isTest, read, SOURCES } from './checkout.js';

const guide = read('docs/formulas.md');
const codes = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
const rows = [...guide.matchAll(/^\| (.+?) \| (.+?) \|/gm)].map(([, first = '', second = '']) => ({ first, second }));

describe('The guide to formulas', () => {
  it('names every function, and no other', () => {
    const named = rows.flatMap(({ first }) => codes(first)).flatMap((code) => /^(\w+)\(/.exec(code)?.[1] ?? []);
    expect(named.toSorted()).toEqual([...FUNCTIONS.keys()].toSorted());
  });

  it('names every unit with what it measures, and no other', () => {
    const listed = rows.filter(({ first }) => ['time', 'length', 'mass', 'energy', 'none'].includes(first));
    const units = listed.flatMap(({ second }) => codes(second));
    expect(units.filter((unit) => unit !== '1').toSorted()).toEqual([...ATOM_NAMES].toSorted());
    for (const { first, second } of listed) {
      const [unit = ''] = codes(second);
      expect(described(parseUnit(unit).dimension)).toBe(first === 'none' ? 'a plain number' : first);
    }
  });
});

describe('The arithmetic of value', () => {
  it('is that of the kit in every subgraph that computes money', () => {
    const money = SOURCES.filter((path) => /^subgraphs\/(value-models|calculations|insights)\/src\//.test(path));
    expect(money.length).toBeGreaterThan(100);
    expect(money.filter((path) => !isTest(path) && /from 'decimal\.js'/.test(read(path)))).toEqual([]);
  });
});
