import { describe, expect, it } from 'vitest';
import { milliseconds } from './usage.js';

describe('A time that ps writes', () => {
  it.each([
    ['00:00:01', 1_000],
    ['0:01.25', 1_250],
    ['01:02:03', 3_723_000],
    ['2-00:00:01', 172_801_000],
  ])('is read: %s', (text, expected) => expect(milliseconds(text)).toBe(expected));
});
