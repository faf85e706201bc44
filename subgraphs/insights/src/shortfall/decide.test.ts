import { describe, expect, it } from 'vitest';
import { decide } from './decide.js';

describe('A shortfall', () => {
  it.each([
    ['0.95', '0.1', false, 'NOTHING'],
    ['0.9', '0.1', false, 'NOTHING'],
    ['0.899', '0.1', false, 'RAISE'],
    ['0.899', '0.1', true, 'UPDATE'],
    ['0.92', '0.1', true, 'UPDATE'],
    ['0.949999', '0.1', true, 'UPDATE'],
    ['0.95', '0.1', true, 'RESOLVE'],
    ['1.2', '0.1', true, 'RESOLVE'],
    ['0.999', '0', false, 'RAISE'],
    ['1', '0', true, 'RESOLVE'],
  ] as const)(
    'at attainment %s with tolerance %s (standing: %s) means %s',
    (...[attainment, tolerance, stands, decision]) => {
      expect(decide({ attainment, tolerance, stands })).toBe(decision);
    },
  );
});
