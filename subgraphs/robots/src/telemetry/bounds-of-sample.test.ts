import { describe, expect, it } from 'vitest';
import { boundsOfSample } from './bounds-of-sample.js';

const at = '2026-01-01T00:00:05.000Z';

describe('The stretch a sample tells of', () => {
  it('begins after the sample before and ends with its own moment', () => {
    const bounds = { from: '2026-01-01T00:00:00.001Z', to: '2026-01-01T00:00:05.001Z' };
    expect(boundsOfSample({ at, since: '2026-01-01T00:00:00.000Z' })).toEqual(bounds);
  });

  it.each([
    ['there was none before', null],
    ['the event does not say', undefined],
    ['the clock was set back', '2026-01-01T00:00:06.000Z'],
    ['the clock stood still', at],
  ])('is its own moment where %s', (_, since) => {
    expect(boundsOfSample({ at, since })).toEqual({ from: at, to: '2026-01-01T00:00:05.001Z' });
  });
});
