import type { SubscribePayload } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCursor } from '../core/cursor.js';
import { Feed } from './feed.js';
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
  const heard: unknown[] = [];
  const feed = new Feed(
    {
      subgraph: 'robots',
      upstream: upstream as unknown as Upstream,
      payload: async (after) => ({ query: 'q', extensions: { resume: after, signature: (signatures += 1), ...more } }),
      resume: readCursor(resume),
      patienceMs: 60_000,
    },
    {
      event: ({ answer }) => heard.push(answer.data!['n']),
      reached: ({ seq }) => heard.push(`reached ${seq}`),
      missed: ([error], cursor) => heard.push(`missed ${String(error?.extensions?.['code'])} ${cursor?.seq}`),
      ended: (errors) => heard.push({ ended: errors }),
    },
  );
  await vi.advanceTimersByTimeAsync(0);
  return { feed, heard };
}

const event = (seq: number) => ({ data: { n: seq }, extensions: { event: { id: `robots:${seq}`, at: 'now' } } });

const code = (name: string) => ({
  ended: [expect.objectContaining({ extensions: expect.objectContaining({ code: name }) })],
});

describe('A feed', () => {
  it('passes events on, each once', async () => {
    const { heard } = await follow();
    for (const seq of [1, 2, 2, 1, 3]) upstream.sink.next(event(seq));
    expect(heard).toEqual([1, 2, 3]);
  });

  it('begins after the event that it is to go on from', async () => {
    const { heard } = await follow('robots:7');
    expect(upstream.opened[0]?.extensions).toMatchObject({ resume: 'robots:7' });
    for (const seq of [7, 8]) upstream.sink.next(event(seq));
    expect(heard).toEqual([8]);
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

  it('goes on from where the stream stood when it was cut, also without an event', async () => {
    const { heard } = await follow(undefined, { cursors: true });
    upstream.sink.next({ data: null, extensions: { cursor: 'robots:4' } });
    upstream.sink.next({ data: null, extensions: { cursor: 'robots:9' } });
    upstream.sink.lost();
    await vi.advanceTimersByTimeAsync(100);
    expect(upstream.opened[1]?.extensions).toMatchObject({ resume: 'robots:9' });
    for (const seq of [9, 10]) upstream.sink.next(event(seq));
    expect(heard).toEqual(['reached 4', 'reached 9', 10]);
  });

  it('takes a place it did not ask for as an event like any other', async () => {
    const { heard } = await follow();
    upstream.sink.next({ data: { n: 1 }, extensions: { cursor: 'robots:4' } });
    upstream.sink.lost();
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toEqual([1]);
    expect(upstream.opened[1]?.extensions).toMatchObject({ resume: undefined });
  });

  it('tells of a gap that its subgraph has found, and goes on from there', async () => {
    const { heard } = await follow('robots:40', { cursors: true });
    const errors = [{ message: 'Read anew.', extensions: { code: 'RESYNC_REQUIRED' } }];
    upstream.sink.next({ data: null, errors, extensions: { cursor: 'robots:9' } });
    for (const seq of [9, 10]) upstream.sink.next(event(seq));
    expect(heard).toEqual(['missed RESYNC_REQUIRED 9', 10]);
  });

  it('tells of a gap itself where there is no place to resume from', async () => {
    const { heard } = await follow();
    upstream.sink.stands();
    upstream.sink.next({ data: { n: 1 } });
    upstream.sink.lost();
    await vi.advanceTimersByTimeAsync(100);
    upstream.sink.stands();
    upstream.sink.next({ data: { n: 2 } });
    expect(heard).toEqual([1, 'missed RESYNC_REQUIRED undefined', 2]);
  });

  it('gives up when its subgraph stays away, and only then', async () => {
    const { heard } = await follow();
    upstream.lastUp = performance.now() + 30_000;
    for (let waited = 0; waited < 95_000; waited += 5_000) {
      expect(heard).toEqual([]);
      upstream.sink.lost();
      await vi.advanceTimersByTimeAsync(5_000);
      if (heard.length > 0) break;
    }
    expect(heard).toMatchObject([
      {
        ended: [
          {
            message: 'The subgraph "robots" has not answered for 60 s.',
            extensions: { code: 'SUBSCRIPTION_UPSTREAM_UNAVAILABLE' },
          },
        ],
      },
    ]);
    const attempts = upstream.opened.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(upstream.opened).toHaveLength(attempts);
  });

  it('ends upstream when it is stopped, also between two attempts', async () => {
    const { feed } = await follow();
    feed.stop();
    expect(upstream.disposed).toBe(1);
    const other = await follow();
    upstream.sink.lost();
    other.feed.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(upstream.opened).toHaveLength(2);
  });

  it('lets events wait in the log while it is paused', async () => {
    const { feed, heard } = await follow();
    const { sink } = upstream;
    sink.next(event(1));
    feed.pause();
    sink.next(event(2));
    sink.lost();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(upstream.opened).toHaveLength(1);
    feed.unpause();
    await vi.advanceTimersByTimeAsync(0);
    expect(upstream.opened[1]?.extensions).toMatchObject({ resume: 'robots:1' });
    upstream.sink.next(event(2));
    expect(heard).toEqual([1, 2]);
  });

  it('ends with its subgraph’s refusal, masked unless it may speak', async () => {
    const refused = await follow();
    upstream.sink.refused([{ message: 'Not yours.', extensions: { code: 'FORBIDDEN' } }]);
    expect(refused.heard).toEqual([code('FORBIDDEN')]);
    const unstarted = await follow();
    upstream.sink.next({ errors: [{ message: 'SELECT failed' }] });
    expect(unstarted.heard).toMatchObject([{ ended: [{ message: 'Unexpected error.' }] }]);
  });

  it('ends in an ordinary way when its subgraph does', async () => {
    const { heard } = await follow();
    upstream.sink.complete();
    expect(heard).toEqual([{ ended: undefined }]);
  });
});
