import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watch, type Watched } from './watch.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

function watched(dueInMs: number, signal?: AbortSignal, also = () => {}) {
  const ends: string[] = [];
  const one: Watched & { ends: string[] } = {
    due: performance.now() + dueInMs,
    signal,
    place: -1,
    ends,
    cutShort(why) {
      ends.push(why);
      also();
    },
  };
  return one;
}

describe('A watch', () => {
  it('ends what is overdue, once, and soon after', () => {
    const watch = new Watch();
    const [soon, later] = [watched(100), watched(1_000)];
    for (const one of [soon, later]) watch.add(one);
    vi.advanceTimersByTime(99);
    expect(soon.ends).toEqual([]);
    vi.advanceTimersByTime(30);
    expect([soon.ends, later.ends]).toEqual([['overdue'], []]);
    vi.advanceTimersByTime(2_000);
    expect([soon.ends, later.ends]).toEqual([['overdue'], ['overdue']]);
  });

  it('ends everything when its own time has come, also what comes later', () => {
    const watch = new Watch();
    const [one, other] = [watched(60_000), watched(60_000)];
    watch.add(one);
    watch.latest = performance.now() + 500;
    vi.advanceTimersByTime(490);
    expect(one.ends).toEqual([]);
    vi.advanceTimersByTime(40);
    watch.add(other);
    vi.advanceTimersByTime(40);
    expect([one.ends, other.ends]).toEqual([['overdue'], ['overdue']]);
  });

  it('ends what is cancelled', () => {
    const watch = new Watch();
    const client = new AbortController();
    const [one, other] = [watched(1_000, client.signal), watched(1_000)];
    for (const each of [one, other]) watch.add(each);
    client.abort();
    vi.advanceTimersByTime(30);
    expect([one.ends, other.ends]).toEqual([['cancelled'], []]);
  });

  it('lets go of what has ended by itself, and of what an end takes with it', () => {
    const watch = new Watch();
    const [ended, companion, other] = [watched(10), watched(10), watched(10)];
    const leader = watched(10, undefined, () => watch.remove(companion));
    for (const one of [companion, other, leader, ended]) watch.add(one);
    watch.remove(ended);
    watch.remove(ended);
    vi.advanceTimersByTime(100);
    expect([ended, companion, other, leader].map(({ ends }) => ends)).toEqual([[], [], ['overdue'], ['overdue']]);
  });

  it('has no timer while there is nothing to watch', () => {
    const watch = new Watch();
    expect(vi.getTimerCount()).toBe(0);
    const one = watched(1_000);
    watch.add(one);
    expect(vi.getTimerCount()).toBe(1);
    watch.remove(one);
    vi.advanceTimersByTime(100);
    expect(vi.getTimerCount()).toBe(0);
  });
});
