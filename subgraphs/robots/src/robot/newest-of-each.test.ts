import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Live, Push, Standing } from '@valueverse/kit/events/live';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { newestOfEach } from './newest-of-each.js';

/** A push of events that tell of these robots, numbered from `from`. */
const gathered = (robots: readonly string[], from = 1): Push => {
  const events = robots.map((subject, place) => ({ source: 'robots', seq: from + place, subject }) as LoggedEvent);
  return { events: events as never, id: `robots:${from + robots.length - 1}` };
};
const liveOf = (...pushes: (Push | Standing)[]): Live => {
  const end = vi.fn(async () => ({ done: true as const, value: undefined }));
  const next = async () => {
    const value = pushes.shift();
    return value ? { done: false as const, value } : { done: true as const, value: undefined };
  };
  return { next, return: end, throw: end, [Symbol.asyncIterator]: () => liveOf() };
};
const told = async (live: Live) => {
  const all: [string, string][] = [];
  for await (const value of live) {
    if ('events' in value) all.push([value.events[0].subject, value.id]);
    else all.push(['standing', value.cursor]);
  }
  return all;
};

describe('Of what many robots said within an interval', () => {
  it('each robot comes once, by its newest event', async () => {
    expect(await told(newestOfEach(liveOf(gathered(['a', 'b', 'a', 'c', 'a']), gathered(['b'], 6))))).toEqual([
      ['b', 'robots:2'],
      ['c', 'robots:4'],
      ['a', 'robots:5'],
      ['b', 'robots:6'],
    ]);
  });

  it('nothing is lost to whoever resumes from any push', async () => {
    const robots = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(robots, async (said) => {
        const all = await told(newestOfEach(liveOf(gathered(said))));
        for (const [place, [, id]] of all.entries()) {
          const seen = Number(id.split(':')[1]);
          const rest = said.slice(seen).length > 0 ? [gathered(said.slice(seen), seen + 1)] : [];
          expect(await told(newestOfEach(liveOf(...rest)))).toEqual(all.slice(place + 1));
        }
      }),
    );
  });

  it('where the stream stands is said in its place', async () => {
    const stream = liveOf({ cursor: 'robots:0' }, gathered(['a', 'b']), { cursor: 'robots:9' });
    expect((await told(newestOfEach(stream))).map(([what]) => what)).toEqual(['standing', 'a', 'b', 'standing']);
  });

  it('nothing more is gathered when nobody listens', async () => {
    const pushes = liveOf(gathered(['a']));
    await newestOfEach(pushes).return?.();
    expect(pushes.return).toHaveBeenCalledOnce();
  });
});
