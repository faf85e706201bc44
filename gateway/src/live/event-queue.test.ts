import { describe, expect, it } from 'vitest';
import { EventQueue } from './event-queue.js';

const DONE = { done: true, value: undefined };
const queue = (...events: number[]) => {
  const made = new EventQueue<number>();
  for (const event of events) made.push(event);
  return made;
};

describe('A queue of events', () => {
  it('gives what was pushed, in order, before and after someone waits', async () => {
    const events = queue(1, 2);
    expect([(await events.next()).value, (await events.next()).value]).toEqual([1, 2]);
    const waiting = events.next();
    events.push(3);
    expect(await waiting).toEqual({ done: false, value: 3 });
  });

  it('ends at once when nobody listens any more, also while a next waits', async () => {
    const events = queue();
    let ended = 0;
    events.whenEnded(() => (ended += 1));
    const waiting = events.next();
    await events.return();
    expect(await waiting).toEqual(DONE);
    events.push(1);
    events.end();
    expect(await events.next()).toEqual(DONE);
    expect(ended).toBe(1);
  });

  it('delivers what was there before the error that ended it', async () => {
    const events = queue(1);
    events.end(new Error('over'));
    expect(await events.next()).toEqual({ done: false, value: 1 });
    await expect(events.next()).rejects.toThrow('over');
    expect(await events.next()).toEqual(DONE);
  });

  it('gives the error to whoever waits for it', async () => {
    const events = queue();
    const waiting = events.next();
    events.end(new Error('over'));
    await expect(waiting).rejects.toThrow('over');
    expect(await events.next()).toEqual(DONE);
  });
});
