import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranges, size, timeline } from './timeline.js';

const request = { subgraph: 'a', fetches: [1], startedAt: 0, took: 5, requestBytes: 10, answerBytes: 500, errors: 0 };

describe('A timeline', () => {
  it('shows who was asked when, for which fetches and how many entities', () => {
    const entities = { wanted: 465, sent: 27 };
    const second = { ...request, subgraph: 'reviews', fetches: [2, 3, 4, 6], startedAt: 5, entities, errors: 1 };
    const lost = {
      ...request,
      subgraph: 'gone',
      fetches: [5],
      startedAt: 5,
      took: 2,
      answerBytes: undefined,
      errors: 1,
    };
    expect(timeline([request, second, lost], 70)).toEqual([
      'start  took  subgraph  fetches  entities   answer',
      '  0.0   5.0  a         1                    500 B  ━━━━━━━━━━',
      '  5.0   5.0  reviews   2-4 6      465→27  500 B !           ━━━━━━━━━━',
      '  5.0   2.0  gone      5                     none           ━━━━',
    ]);
  });

  it('is no wider than it may be, whatever it shows', () => {
    const number = fc.integer({ min: 0, max: 99_999 });
    const any = fc.record({
      subgraph: fc.string({ minLength: 1, maxLength: 60 }),
      fetches: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 40 }),
      startedAt: number,
      took: number,
      requestBytes: number,
      answerBytes: fc.option(fc.nat(), { nil: undefined }),
      errors: fc.nat(9),
      entities: fc.option(fc.record({ wanted: fc.nat(9_999), sent: fc.nat(9_999) }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (requests) => {
        for (const line of timeline(requests, 80)) expect(line.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe('Numbers', () => {
  it('in a row are said as a range', () => {
    expect(ranges([3, 1, 2, 7, 9, 10])).toBe('1-3 7 9-10');
    expect(ranges([1, 3, 5, 7, 9, 11, 13])).toBe('1 3 5 7 9 1…');
  });

  it('of bytes are said in the unit that fits', () => {
    expect([999, 1_200, 3_400_000].map(size)).toEqual(['999 B', '1.2 kB', '3.4 MB']);
  });
});
