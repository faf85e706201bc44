import { describe, expect, it } from 'vitest';
import { readInputs } from './read-inputs.js';

describe("A formula's inputs", () => {
  it('are numbers by name, as strings or not', () => {
    expect([...readInputs({ a: '1.50', b: 2 })].map(([name, value]) => [name, value.toString()])).toEqual([
      ['a', '1.5'],
      ['b', '2'],
    ]);
  });

  it.each([
    [null, 'Expected an object of numbers, got null.'],
    [[1], 'Expected an object of numbers, got [1].'],
    [{ a: 'x' }, 'Expected input a to be a number, got "x".'],
    [{ a: { b: 1 } }, 'Expected input a to be a number, got {"b":1}.'],
    [{ a: 1e300 }, 'Expected input a to be a number, got 1e+300.'],
    [
      Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`a${at}`, 1])),
      'Expected at most 500 inputs, got 501.',
    ],
  ])('are refused otherwise', (json, reason) => {
    expect(() => readInputs(json)).toThrow(reason);
  });
});
