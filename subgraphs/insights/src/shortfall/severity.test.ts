import { describe, expect, it } from 'vitest';
import { severityOf } from './severity.js';

describe("A shortfall's severity", () => {
  it.each([
    ['0', 'CRITICAL'],
    ['0.5', 'CRITICAL'],
    ['0.51', 'HIGH'],
    ['0.75', 'HIGH'],
    ['0.82', 'MEDIUM'],
    ['0.95', 'LOW'],
    ['1.01', 'INFO'],
  ])('at attainment %s is %s', (attainment, severity) => {
    expect(severityOf(attainment)).toBe(severity);
  });
});
