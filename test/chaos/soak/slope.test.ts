import { expect, it } from 'vitest';
import { slope } from './slope.js';

const HOURS = [0, 1, 2, 3, 4];

it('The line through points on a line is that line', () => {
  expect(slope(HOURS.map((hour) => [hour, 50 + 3 * hour]))).toBeCloseTo(3);
  expect(slope(HOURS.map((hour) => [hour, 50]))).toBe(0);
});

it('The line through points that go up and down by as much is flat', () => {
  expect(slope(HOURS.map((hour) => [hour, 50 + (hour % 2)]))).toBeCloseTo(0);
});

it('The line through points that were measured irregularly is not drawn to where most of them are', () => {
  expect(slope([0, 0.1, 0.2, 4].map((hour) => [hour, 10 - hour]))).toBeCloseTo(-1);
});
