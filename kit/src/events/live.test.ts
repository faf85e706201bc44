import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from './event.js';
import type { Hub } from './hub.js';
import { live } from './live.js';

/** A hub in memory: `tell` is what the log would. */
function toyHub() {
  const listeners = new Set<(events: readonly LoggedEvent[]) => void>();
  const told: LoggedEvent[] = [];
  const hub: Hub = {
    log: {
      source: 'robots',
      head: async () => told.length,
      read: async (after, limit) => told.slice(after, after + limit),
    },
    head: () => told.length,
    wake: () => undefined,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => undefined,
  };
  const tell = (subject: string) => {
    const event = { source: 'robots', seq: told.length + 1, tenant: 't', type: 'robots.mission.assigned.v1', subject };
    told.push(event as LoggedEvent);
    for (const listener of listeners) listener([event as LoggedEvent]);
  };
  return { hub, tell };
}

const wanted = { types: ['robots.mission.assigned.v1'], coalesceMs: 1 } as const;
const subjects = (result: IteratorResult<{ events: readonly LoggedEvent[] }>) =>
  result.value?.events.map(({ subject }: LoggedEvent) => subject);
const turn = () => new Promise((resume) => setImmediate(resume));

describe('A live subscription', () => {
  it('keeps what comes while a push is being answered', async () => {
    const { hub, tell } = toyHub();
    const pushes = live(hub, { tenant: 't', since: undefined }, wanted);
    const first = pushes.next();
    await turn();
    tell('one');
    expect(subjects(await first)).toEqual(['one']);
    await turn();
    tell('two'); // nobody has asked for the next push yet
    await turn();
    expect(subjects(await pushes.next())).toEqual(['two']);
    await pushes.return?.();
  });

  it('hands on together what comes together, and starts after the event it resumes from', async () => {
    const { hub, tell } = toyHub();
    for (const subject of ['one', 'two', 'three']) tell(subject);
    const pushes = live(hub, { tenant: 't', since: 'robots:1' }, wanted);
    expect(pushes.from).toBe('robots:1');
    const push = await pushes.next();
    expect(subjects(push)).toEqual(['two', 'three']);
    expect(push.value?.id).toBe('robots:3');
    await pushes.return?.();
  });

  it('tells nothing of another tenant, and ends when it is asked to', async () => {
    const { hub, tell } = toyHub();
    const pushes = live(hub, { tenant: 'other', since: undefined }, wanted);
    const next = pushes.next();
    tell('one');
    await turn();
    await pushes.return?.();
    expect((await next).done).toBe(true);
  });
});
