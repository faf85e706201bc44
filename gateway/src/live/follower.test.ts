import type { SubscribePayload } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Follower } from './follower.js';
import type { Upstream, UpstreamSink } from './upstream.js';

/** An upstream in the test's hands. */
class FakeUpstream {
  lastUp = -Infinity;
  readonly opened: SubscribePayload[] = [];
  disposed = 0;
  sink!: UpstreamSink;

  open(payload: SubscribePayload, sink: UpstreamSink): () => void {
    this.opened.push(payload);
    this.sink = sink;
    return () => (this.disposed += 1);
  }
}

let upstream: FakeUpstream;
beforeEach(() => {
  upstream = new FakeUpstream();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => vi.useRealTimers());

let signatures = 0;
async function follow(resume?: string, more: { cursors?: boolean } = {}) {
  const follower = new Follower({
    subgraph: 'robots',
    upstream: upstream as unknown as Upstream,
    payload: async (after) => ({ query: 'q', extensions: { resume: after, signature: (signatures += 1), ...more } }),
    resume,
    patienceMs: 60_000,
  });
  await vi.advanceTimersByTimeAsync(0);
  return follower.events;
}

const event = (seq: number) => ({ data: { n: seq }, extensions: { event: { id: `robots:${seq}`, at: 'now' } } });
const values = async (events: Awaited<ReturnType<typeof follow>>) => {
  const seen: unknown[] = [];
  while (events.length > 0) seen.push((await events.next()).value.answer.data.n);
  return seen;
};

describe('A follower', () => {
  it('passes events on with their place in the log, each once', async () => {
    const events = await follow();
    for (const seq of [1, 2, 2, 1, 3]) upstream.sink.next(event(seq));
    expect((await events.next()).value).toEqual({ answer: { data: { n: 1 } }, event: { id: 'robots:1', at: 'now' } });
    expect(await values(events)).toEqual([2, 3]);
  });

  it('begins after the event the client has seen', async () => {
    const events = await follow('robots:7');
    expect(upstream.opened[0]?.extensions).toMatchObject({ resume: 'robots:7' });
    for (const seq of [7, 8]) upstream.sink.next(event(seq));
    expect(await values(events)).toEqual([8]);
  });

  it('subscribes again, signed anew and after its last event, when the connection is lost', async () => {
    await follow();
    upstream.sink.next(event(4));
    upstream.sink.lost();
    await vi.advanceTimersByTimeAsync(100);
    expect(upstream.opened).toHaveLength(2);
    const [first, second] = upstream.opened.map(({ extensions }) => extensions!['signature'] as number);
    expect(second).toBeGreaterThan(first!);
    expect(upstream.opened[1]?.extensions).toMatchObject({ resume: 'robots:4' });
  });

  it('resumes from where the stream stood when it is cut before its first event, and tells nobody of that', async () => {
    const events = await follow(undefined, { cursors: true });
    upstream.sink.next({ data: null, extensions: { cursor: 'robots:4' } });
    upstream.sink.lost();
    await vi.advanceTimersByTimeAsync(100);
    expect(upstream.opened[1]?.extensions).toMatchObject({ resume: 'robots:4' });
    upstream.sink.next({ data: null, extensions: { cursor: 'robots:4' } });
    for (const seq of [4, 5]) upstream.sink.next(event(seq));
    expect(await values(events)).toEqual([5]);
    upstream.sink.next({ data: null, extensions: { cursor: 'robots:90' } });
    upstream.sink.lost();
    await vi.advanceTimersByTimeAsync(100);
    expect(upstream.opened[2]?.extensions).toMatchObject({ resume: 'robots:90' });
  });

  it('passes on that events are lost, and goes on from there', async () => {
    const events = await follow('robots:7', { cursors: true });
    const errors = [{ message: 'Read anew.', extensions: { code: 'RESYNC_REQUIRED' } }];
    upstream.sink.next({ data: null, errors, extensions: { cursor: 'robots:3' } });
    upstream.sink.next(event(4));
    expect((await events.next()).value).toMatchObject({ answer: { data: null, errors }, event: { id: 'robots:3' } });
    expect(await values(events)).toEqual([4]);
  });

  it('takes a cursor it did not ask for as an event like any other', async () => {
    const events = await follow();
    upstream.sink.next({ data: { n: 1 }, extensions: { cursor: 'robots:4' } });
    upstream.sink.lost();
    await vi.advanceTimersByTimeAsync(100);
    expect(await values(events)).toEqual([1]);
    expect(upstream.opened[1]?.extensions).toMatchObject({ resume: undefined });
  });

  it('gives up when its subgraph stays away, and only then', async () => {
    const events = await follow();
    const ended = expect(events.next()).rejects.toMatchObject({
      message: 'The subgraph "robots" has not answered for 60 s.',
      extensions: { code: 'SUBSCRIPTION_UPSTREAM_UNAVAILABLE' },
    });
    upstream.lastUp = performance.now() + 30_000;
    for (let waited = 0; waited < 95_000; waited += 5_000) {
      expect(upstream.opened.length).toBeGreaterThan(0);
      upstream.sink.lost();
      await vi.advanceTimersByTimeAsync(5_000);
    }
    await ended;
    const attempts = upstream.opened.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(upstream.opened).toHaveLength(attempts);
  });

  it('ends upstream when nobody listens, also between two attempts', async () => {
    const events = await follow();
    await events.return();
    expect(upstream.disposed).toBe(1);
    const other = await follow();
    upstream.sink.lost();
    await other.return();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(upstream.opened).toHaveLength(2);
  });

  it('ends with its subgraph’s refusal, masked unless it may speak', async () => {
    const refused = await follow();
    upstream.sink.refused([{ message: 'Not yours.', extensions: { code: 'FORBIDDEN' } }]);
    await expect(refused.next()).rejects.toMatchObject({ message: 'Not yours.', extensions: { code: 'FORBIDDEN' } });
    const unstarted = await follow();
    upstream.sink.next({ errors: [{ message: 'SELECT failed' }] });
    await expect(unstarted.next()).rejects.toThrow('Unexpected error.');
  });

  it('ends in an ordinary way when its subgraph does', async () => {
    const events = await follow();
    upstream.sink.complete();
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it('ends a client that does not keep up, after what there is', async () => {
    const events = await follow();
    for (let seq = 1; seq <= 2_000; seq += 1) upstream.sink.next(event(seq));
    expect(await values(events)).toHaveLength(1_025);
    await expect(events.next()).rejects.toMatchObject({ extensions: { code: 'SLOW_CONSUMER' } });
    expect(upstream.disposed).toBe(1);
  });
});
