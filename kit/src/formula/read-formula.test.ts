import { describe, expect, it } from 'vitest';
import { FormulaError } from './formula-error.js';
import { readFormula } from './read-formula.js';

const names = (text: string) => Object.fromEntries(readFormula(text).names);

describe('A formula that is read', () => {
  it('says which names it uses, and where', () => {
    expect(names('a + b * -a ^ max(c, a > 1 ? b : 0)')).toEqual({ a: [0, 9, 20], b: [4, 28], c: [17] });
    expect(names('if(x, y, max(1, x))')).toEqual({ x: [3, 16], y: [6] });
    expect(names('1 + exp(2)')).toEqual({});
  });

  it('may use any name, be it one that objects have', () => {
    expect([...readFormula('__proto__ + constructor').names]).toEqual([
      ['__proto__', [0]],
      ['constructor', [12]],
    ]);
  });

  it('says no with a place, a code and the reason', () => {
    const refused = (text: string) => {
      try {
        return readFormula(text).formula.kind;
      } catch (error) {
        const { at, fault, reason, part } = error as FormulaError;
        return { at, fault, reason, part };
      }
    };
    expect(refused('a + nothing(1)')).toEqual({
      at: 4,
      fault: 'SYNTAX',
      reason: 'there is no function nothing.',
      part: 'formula',
    });
    expect(refused('('.repeat(70))).toMatchObject({ at: 64, fault: 'LIMIT' });
    expect(refused('a'.repeat(90) + '(1)')).toMatchObject({ reason: `there is no function ${'a'.repeat(40)}….` });
  });
});
