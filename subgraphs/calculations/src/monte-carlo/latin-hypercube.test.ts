import { describe, expect, it } from 'vitest';
import { latinHypercube } from './latin-hypercube.js';
import { random } from './random.js';

describe('A column of a Latin hypercube', () => {
  it('has one number in each stratum, in no order', () => {
    const column = latinHypercube(1000, random('42', 'price'));
    expect([...column].map((u) => Math.floor(u * 1000)).toSorted((a, b) => a - b)).toEqual([...Array(1000).keys()]);
    expect([...column]).not.toEqual([...column].toSorted((a, b) => a - b));
  });
});

describe('A stream of random numbers', () => {
  const ten = (seed: string, name: string) => Array.from({ length: 10 }, random(seed, name));

  it('is the same for the same seed and name, and another for any other', () => {
    expect(ten('42', 'price')).toEqual(ten('42', 'price'));
    expect(ten('42', 'price')).not.toEqual(ten('42', 'hours'));
    expect(ten('42', 'price')).not.toEqual(ten('43', 'price'));
  });

  it('fills [0, 1) evenly', () => {
    const next = random('42', 'price');
    const numbers = Array.from({ length: 100_000 }, next);
    const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.005);
    expect(Math.min(...numbers.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers.slice(0, 50_000))).toBeLessThan(1);
  });
});
