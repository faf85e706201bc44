import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toyLog, type ToyLog } from '../testing/toy-log.js';
import { live, type Listening, type Live, type Push, type Standing, type Wanted } from './live.js';

const TYPE = 'robots.mission.assigned.v1';
let toy: ToyLog;
let open: Live[] = [];
beforeEach(async () => void (toy = await toyLog()));
afterEach(async () => {
  vi.useRealTimers();
  for (const pushes of open) await pushes.return?.();
  open = [];
  await toy.hub.stop();
});

const subscribe = (listening: Partial<Listening> = {}, wanted: Partial<Wanted> = {}) => {
  const pushes = live(toy.hub, { tenant: 't', ...listening }, { types: [TYPE], ...wanted });
  open.push(pushes);
  return pushes;
};
const shown = (value: Push | Standing) => ('cursor' in value ? value : value.events.map(({ subject }) => subject));
const next = async (pushes: Live) => shown((await pushes.next()).value);
const turn = () => new Promise((resume) => setImmediate(resume));

describe('A live subscription', () => {
  it('keeps what comes while a push is being answered', async () => {
    const pushes = subscribe({}, { coalesceMs: 1 });
    const first = next(pushes);
    toy.add();
    expect(await first).toEqual(['s1']);
    toy.add(); // nobody has asked for the next push yet
    await turn();
    expect(await next(pushes)).toEqual(['s2']);
  });

  it('hands on together what comes together, and starts after the event it resumes from', async () => {
    for (let count = 0; count < 3; count += 1) toy.add();
    const push = await subscribe({ since: 'robots:1' }, { coalesceMs: 1 }).next();
    expect(push.value).toMatchObject({ id: 'robots:3', events: [{ subject: 's2' }, { subject: 's3' }] });
  });

  it('tells nothing of another tenant, key or type, nor what it says no to', async () => {
    const pushes = subscribe({}, { key: 'k', matches: ({ subject }) => subject !== 'no' });
    toy.add({ tenant: 'other' });
    toy.add({ partitionKey: 'other' });
    toy.add({ type: 'robots.mission.failed.v1' });
    toy.add({ subject: 'no' });
    toy.add({ subject: 'yes' });
    expect(await next(pushes)).toEqual(['yes']);
  });

  it('ends when it is asked to, also while it waits', async () => {
    const pushes = subscribe();
    const waiting = pushes.next();
    await turn();
    await pushes.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('starts at the cursor of its field, unless the request resumes from another', async () => {
    for (let count = 0; count < 3; count += 1) toy.add();
    expect(await next(subscribe({}, { since: 'robots:1' }))).toEqual(['s2']);
    expect(await next(subscribe({ since: 'robots:2' }, { since: 'robots:1' }))).toEqual(['s3']);
  });

  it.each(['robots', 'robots:', 'robots:-1', 'robots:1.5', 'insights:1', 'robots:1:2', '', 'robots:1e3', 7, {}])(
    'refuses to resume from %j',
    (since) => {
      expect(() => subscribe({ since: since as string })).toThrow(
        /^Expected a cursor such as robots:42 to resume from/,
      );
    },
  );

  it('is told of the head where it is asked to go on ahead of the log, and goes on from there', async () => {
    toy.add();
    const pushes = subscribe({ since: 'robots:9' });
    expect(await next(pushes)).toEqual({
      cursor: 'robots:1',
      lost: 'The log of robots does not hold all that follows robots:9: read anew what you follow. It goes on after robots:1.',
    });
    toy.add();
    expect(await next(pushes)).toEqual(['s2']);
  });
});

describe('A live subscription that wants cursors', () => {
  it('is told first where it starts, which is the head unless it resumes', async () => {
    toy.add();
    await turn();
    const pushes = subscribe({ cursors: true });
    expect(await next(pushes)).toEqual({ cursor: 'robots:1' });
    toy.add();
    expect(await next(pushes)).toEqual(['s2']);
  });

  it('is told when what it missed is over', async () => {
    for (let count = 0; count < 600; count += 1) toy.add({ tenant: count % 2 === 0 ? 't' : 'other' });
    await turn();
    const pushes = subscribe({ cursors: true, since: 'robots:0' });
    expect(await next(pushes)).toEqual({ cursor: 'robots:0' });
    for (let seq = 1; seq <= 600; seq += 2) expect(await next(pushes)).toEqual([`s${seq}`]);
    expect(await next(pushes)).toEqual({ cursor: 'robots:600' });
    toy.add();
    expect(await next(pushes)).toEqual(['s601']);
  });

  it('is told that nothing was missed', async () => {
    toy.add();
    await turn();
    const pushes = subscribe({ cursors: true, since: 'robots:1' });
    expect([await next(pushes), await next(pushes)]).toEqual([{ cursor: 'robots:1' }, { cursor: 'robots:1' }]);
  });

  it('is told every ten seconds how far the log has grown without it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const pushes = subscribe({ cursors: true });
    expect(await next(pushes)).toEqual({ cursor: 'robots:0' });
    const quiet = next(pushes);
    for (let count = 0; count < 5; count += 1) toy.add({ tenant: 'other' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await quiet).toEqual({ cursor: 'robots:5' });
    const silent = pushes.next();
    await vi.advanceTimersByTimeAsync(60_000); // nothing has happened: nothing to tell
    toy.add();
    expect(shown((await silent).value)).toEqual(['s6']);
  });

  it('is told so, too, while it says no to event after event', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const pushes = subscribe({ cursors: true }, { matches: () => false });
    expect(await next(pushes)).toEqual({ cursor: 'robots:0' });
    const told: unknown[] = [];
    void next(pushes).then((standing) => told.push(standing));
    for (let second = 0; second < 10; second += 1) {
      toy.add();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(told).toEqual([{ cursor: expect.stringMatching(/^robots:[89]$/) }]);
  });

  it('begins with what is lost to it where the log is no longer kept, and goes on from the head', async () => {
    for (let count = 0; count < 3_000; count += 1) toy.add();
    await turn();
    toy.forget(2_000);
    const pushes = subscribe({ cursors: true, since: 'robots:3' });
    expect(await next(pushes)).toMatchObject({ cursor: 'robots:3000', lost: expect.stringContaining('robots:3:') });
    toy.add();
    expect(await next(pushes)).toEqual(['s3001']);
  });

  it('is told so when its own process has slept for longer than the log is kept', async () => {
    const pushes = subscribe({ cursors: true });
    expect(await next(pushes)).toEqual({ cursor: 'robots:0' });
    for (let count = 0; count < 9; count += 1) toy.add();
    toy.forget(5); // before the hub has looked
    expect(await next(pushes)).toMatchObject({ cursor: 'robots:9', lost: expect.stringContaining('robots:0:') });
    toy.add();
    expect(await next(pushes)).toEqual(['s10']);
  });

  it('that has not been asked for its next push for long reads the log again, and loses nothing', async () => {
    const pushes = subscribe({ cursors: true });
    await next(pushes);
    toy.add();
    expect(await next(pushes)).toEqual(['s1']);
    const reads = toy.reads();
    for (let count = 2; count <= 5_000; count += 1) toy.add();
    await turn();
    for (let seq = 2; seq <= 5_000; seq += 1) expect(await next(pushes)).toEqual([`s${seq}`]);
    expect(toy.reads()).toBeGreaterThan(reads);
  });
});
