import { describe, expect, it, vi } from 'vitest';
import { type Audience, FanOut } from './fan-out.js';

/** Each takes as often as `times` says before it has had everything, and each take lasts so long. */
function audience(count: number, { times = 1, lastsMs = 0 } = {}) {
  const log: number[] = [];
  const listeners = new Set(
    Array.from({ length: count }, (_, at) => {
      let left = times;
      return {
        take: () => {
          log.push(at);
          for (const end = performance.now() + lastsMs; performance.now() < end;);
          return (left -= 1) > 0;
        },
      };
    }),
  );
  const taken = vi.fn();
  return { listeners, taken, log } satisfies Audience & { log: number[] };
}

describe('An audience', () => {
  it('takes at once, in its order, and is told when all have', () => {
    const few = audience(3);
    new FanOut().offer(few);
    expect(few.log).toEqual([0, 1, 2]);
    expect(few.taken).toHaveBeenCalledOnce();
  });

  it('takes again as long as there is more for one of it', () => {
    const few = audience(2, { times: 3 });
    new FanOut().offer(few);
    expect(few.log).toEqual([0, 1, 0, 1, 0, 1]);
    expect(few.taken).toHaveBeenCalledOnce();
  });

  it('that is large leaves room for everything else', async () => {
    const many = audience(64, { lastsMs: 0.5 });
    new FanOut().offer(many);
    expect(many.log.length).toBeLessThan(64);
    await new Promise((resolve) => setImmediate(resolve));
    expect(many.taken).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(many.taken).toHaveBeenCalledOnce());
    expect(many.log).toEqual(Array.from({ length: 64 }, (_, at) => at));
  });

  it('for which more comes while it takes begins anew', async () => {
    const many = audience(64, { lastsMs: 0.5 });
    const fanOut = new FanOut();
    fanOut.offer(many);
    fanOut.offer(many);
    await vi.waitFor(() => expect(many.taken).toHaveBeenCalledOnce());
    expect(many.log).toHaveLength(128);
  });
});
