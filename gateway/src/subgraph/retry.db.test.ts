import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clients, mutation, query, refusal, robots } from '../../testing/asking.js';
import { answer, data, ScriptedServer } from '../../testing/scripted-server.js';

const server = new ScriptedServer();
let all = clients();
const client = () => all.get(robots(server));
let before = 0;
const asked = () => server.heard.length - before;

/** Plays the scripts one after the other, then answers. */
function play(...scripts: ScriptedServer['script'][]) {
  server.script = (...to) => (scripts.shift() ?? data({ a: 1 }))(...to);
}

const reset: ScriptedServer['script'] = (request) => void request.socket.resetAndDestroy();
const page = (status: number, headers = {}) =>
  answer(status, 'Bad gateway', { 'content-type': 'text/plain', ...headers });

beforeAll(() => server.start());
beforeEach(() => {
  all = clients();
  before = server.heard.length;
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => all.close());
afterAll(() => server.stop());

describe('A query', () => {
  it.each([
    { what: 'its connection was reset', script: reset },
    { what: 'a proxy answered 502', script: page(502) },
    { what: 'a proxy answered 503', script: page(503) },
    { what: 'a proxy answered 504 and asked for patience', script: page(504, { 'retry-after': '0' }) },
  ])('is asked again when $what', async ({ script }) => {
    play(script, script);
    expect(await client().ask(query('{ a }'))).toEqual({ data: { a: 1 } });
    expect(asked()).toBe(3);
  });

  it('is asked three times at most', async () => {
    play(reset, page(502), page(503));
    expect(await refusal(client().ask(query('{ a }')))).toBe('The subgraph "robots" does not answer in GraphQL.');
    expect(asked()).toBe(3);
    expect(all.stats()['robots']).toMatchObject({ asked: 1, sent: 3, retries: 2 });
  });

  it.each([
    { what: 'a crash', script: page(500) },
    { what: 'a page', script: page(200) },
    { what: 'a proxy that wants to be left in peace', script: page(503, { 'retry-after': '60' }) },
    { what: 'a GraphQL answer with status 503', script: answer(503, '{"errors":[{"message":"Later."}]}') },
  ])('is not asked again after $what', async ({ script }) => {
    play(script);
    await refusal(client().ask(query('{ a }')));
    expect(asked()).toBe(1);
  });

  it('is not asked again when there is no time for it', async () => {
    vi.mocked(Math.random).mockReturnValue(1);
    play(reset);
    const asking = client().ask(query('{ a }', { deadline: performance.now() + 80 }));
    expect(await refusal(asking)).toBe('The subgraph "robots" does not answer.');
    expect(all.stats()['robots']).toMatchObject({ sent: 1, retries: 0, timeouts: 0 });
  });

  it('is not asked again when its client has gone', async () => {
    vi.mocked(Math.random).mockReturnValue(1);
    play(reset, reset);
    const leaving = new AbortController();
    const authorization = vi.fn(async () => undefined);
    const asking = refusal(client().ask(query('{ a }', { signal: leaving.signal, authorization })));
    await server.until(() => asked() === 1);
    leaving.abort();
    await asking;
    // its retry comes later than the other's would have
    await client().ask(query('{ b }'));
    expect(authorization).toHaveBeenCalledTimes(1);
    expect(asked()).toBe(3);
  });

  it('is asked again only as long as few others are', async () => {
    for (let times = 0; times < 40; times++) {
      play(page(503));
      await refusal(client().ask(query('{ a }')));
    }
    const { retries } = all.stats()['robots']!;
    expect(retries).toBeGreaterThanOrEqual(10);
    expect(retries).toBeLessThanOrEqual(14);
  });
});

describe('A mutation', () => {
  it.each([
    { what: 'its connection was reset', script: reset },
    { what: 'a proxy answered', script: page(503) },
  ])('is never sent again, also when $what', async ({ script }) => {
    play(script);
    await refusal(client().ask(mutation('mutation { a }')));
    expect(asked()).toBe(1);
  });
});
