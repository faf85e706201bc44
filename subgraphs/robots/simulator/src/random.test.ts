import { expect, it } from 'vitest';
import { between, seededRandom } from './random.js';

const draw = (count: number, ...seed: (string | number)[]) => {
  const random = seededRandom(...seed);
  return Array.from({ length: count }, () => random());
};

it('is the same for the same seed and another for another', () => {
  expect(draw(5, 42, 'R-0001')).toEqual(draw(5, 42, 'R-0001'));
  expect(draw(5, 42, 'R-0001')).not.toEqual(draw(5, 42, 'R-0002'));
  expect(draw(5, 42)).not.toEqual(draw(5, 43));
});

it('is spread evenly over [0, 1)', () => {
  const numbers = draw(20_000, 42);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length;
    expect(share).toBeCloseTo(0.1, 1);
  }
});

it('stays within the bounds asked for', () => {
  const random = seededRandom(1);
  const numbers = Array.from({ length: 100 }, () => between(random, 20, 45));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...numbers)).toBeLessThan(45);
});
