import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Progress } from './progress.js';

const event = (id: string) => ({ data: {}, extensions: { event: { id } } });
const resync = (id?: string) => ({
  data: null,
  errors: [{ message: 'Read anew.', extensions: { code: 'RESYNC_REQUIRED' } }],
  extensions: id === undefined ? {} : { event: { id } },
});

describe('The progress of a subscription', () => {
  it('takes each event once and in order, wherever its log starts again', () => {
    const restarts = fc.array(fc.record({ back: fc.nat(5), on: fc.integer({ min: 1, max: 9 }) }));
    fc.assert(
      fc.property(restarts, (runs) => {
        const progress = new Progress(undefined, undefined);
        const taken: number[] = [];
        let head = 0;
        for (const { back, on } of runs) {
          const from = Math.max(0, head - back);
          head = Math.max(head, from + on);
          for (let seq = from + 1; seq <= from + on; seq += 1) {
            if (progress.takes(event(`robots:${seq}`))) taken.push(seq);
          }
        }
        expect(taken).toEqual(Array.from({ length: head }, (_, at) => at + 1));
      }),
    );
  });

  it('compares numbers, not texts, however long they are', () => {
    const progress = new Progress('robots:9', undefined);
    expect(progress.takes(event('robots:10'))).toBe(true);
    expect(progress.takes(event('robots:9007199254740993'))).toBe(true);
    expect(progress.takes(event('robots:9007199254740992'))).toBe(false);
  });

  it('takes what has no number, and what comes from another log', () => {
    const progress = new Progress('robots:9', undefined);
    expect(progress.takes({ extensions: null })).toBe(true);
    expect(progress.takes({ extensions: { event: 'odd' } })).toBe(true);
    expect(progress.cursor).toBe('robots:9');
    expect(progress.takes(event('insights:1'))).toBe(true);
    expect(progress.takes(event('no number'))).toBe(true);
  });

  it('goes on where a log says after a loss, also when that is further back, and tells', () => {
    const onResync = vi.fn<(cursor: string | undefined) => void>();
    const progress = new Progress('robots:900', onResync);
    expect(progress.takes(resync('robots:3'))).toBe(true);
    expect(onResync).toHaveBeenCalledExactlyOnceWith('robots:3');
    expect(progress.takes(event('robots:4'))).toBe(true);
    expect(progress.takes(resync())).toBe(true);
    expect(progress.cursor).toBeUndefined();
  });
});
