import { describe, expect, it } from 'vitest';
import { durationMs } from './duration.js';
import { boundsOf } from './time-range.js';

const now = new Date('2026-01-08T00:00:00.000Z');

describe('A time range', () => {
  it.each([
    ['PT30S', 30],
    ['PT1.5S', 1.5],
    ['PT12H', 43_200],
    ['P7D', 604_800],
    ['P1W', 604_800],
    ['P1DT2H3M4S', 93_784],
  ])('of %s is %d seconds', (duration, seconds) => {
    expect(durationMs(duration)).toBe(seconds * 1000);
  });

  it('ends now when it says no end', () => {
    const week = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-08T00:00:00.000Z' };
    expect(boundsOf({ last: 'P7D' }, now)).toEqual(week);
    expect(boundsOf({ from: week.from }, now)).toEqual(week);
    expect(boundsOf({ ...week }, now)).toEqual(week);
  });

  it.each([
    [{}, 'Expected either last or from, got both or none.'],
    [{ last: 'P1D', from: '2026-01-01T00:00:00.000Z' }, 'Expected either last or from, got both or none.'],
    [
      { from: '2026-02-01T00:00:00.000Z' },
      'Expected from before to, got 2026-02-01T00:00:00.000Z and 2026-01-08T00:00:00.000Z.',
    ],
  ])('%j is refused', (range, message) => {
    expect(() => boundsOf(range, now)).toThrow(message);
  });
});
