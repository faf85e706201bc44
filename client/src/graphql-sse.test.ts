import { describe, expect, it, vi } from 'vitest';
import { createResumingClient } from './graphql-sse.js';

const event = (seq: number) =>
  `id: robots:${seq}\nevent: next\ndata: {"data":{"seq":${seq}},"extensions":{"event":{"id":"robots:${seq}"}}}\n\n`;
const COMPLETE = 'event: complete\ndata: \n\n';
const stream = (...texts: string[]) =>
  new Response(texts.join(''), { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });

/** Follows until the end; each connection is answered by the next of `answers`. */
async function follow(answers: readonly (Response | Error)[], resume?: string) {
  const onResync = vi.fn<(cursor: string | undefined) => void>();
  const asked: { headers: Record<string, string>; extensions: unknown }[] = [];
  const client = createResumingClient({
    url: 'http://gateway/graphql',
    onResync,
    headers: () => ({ authorization: `token ${asked.length + 1}` }),
    fetchFn: async (_: unknown, init: { headers: Record<string, string>; body: string }) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)]!;
      asked.push({ headers: init.headers, extensions: (JSON.parse(init.body) as { extensions: unknown }).extensions });
      if (answer instanceof Error) throw answer;
      return answer.clone();
    },
  });
  const seen: unknown[] = [];
  const ended = new Promise<unknown>((resolve) => {
    const sink = { next: (result: { data?: unknown }) => void seen.push(result.data), error: resolve };
    client.subscribe(
      { query: 'subscription { seq }', ...(resume && { extensions: { resume } }) },
      { ...sink, complete: () => resolve(undefined) },
    );
  });
  return { asked, seen, onResync, how: await ended };
}

vi.mock(import('./backoff.js'), () => ({ backoff: () => 0, waitBackoff: async () => {} }));

describe('A resuming graphql-sse client', () => {
  it('goes on after the last event with a new token, and hands on no event twice', async () => {
    const { asked, seen, how } = await follow([stream(event(1), event(2)), stream(event(2), event(3), COMPLETE)]);
    expect(seen).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }]);
    expect(asked.map(({ extensions }) => extensions)).toEqual([{}, { resume: 'robots:2' }]);
    expect(asked[1]!.headers['authorization']).toBe('token 2');
    expect(how).toBeUndefined();
  });

  it('tells that events may have been missed when it is cut before the first', async () => {
    const { asked, onResync } = await follow([stream(), stream(event(1)), stream(event(2), COMPLETE)]);
    expect(asked.map(({ extensions }) => extensions)).toEqual([{}, {}, { resume: 'robots:1' }]);
    expect(onResync).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('notices an end that comes with many events', async () => {
    const events = Array.from({ length: 100 }, (_, at) => event(at + 1));
    const { seen, asked } = await follow([stream(...events), stream(COMPLETE)]);
    expect(seen).toHaveLength(100);
    expect(asked[1]!.extensions).toEqual({ resume: 'robots:100' });
  });

  it('comes back from a gateway that is not there, or full', async () => {
    const full = new Response('', { status: 503 });
    const answers = [new TypeError('fetch failed'), full, stream(COMPLETE)];
    const { asked, how, onResync } = await follow(answers, 'robots:6');
    expect(onResync).not.toHaveBeenCalled();
    expect(asked.map(({ extensions }) => extensions)).toEqual(Array(3).fill({ resume: 'robots:6' }));
    expect(how).toBeUndefined();
  });

  it('gives up when it is refused again and again', async () => {
    const { asked, how } = await follow([new Response('', { status: 401 })]);
    expect(asked).toHaveLength(5);
    expect(how).toMatchObject({ message: 'The gateway has refused 5 times.' });
  });
});
