import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clients, KeptLog, mutation, query, refusal, robots } from '../../testing/asking.js';
import { answer, data, ScriptedServer, silence } from '../../testing/scripted-server.js';

const server = new ScriptedServer();
let kept = new KeptLog();
let all = clients();
const client = () => all.get(robots(server));
const ask = () => refusal(client().ask(query('{ a }')));

const SILENT = 'The subgraph "robots" does not answer.';
const RESTING = 'The subgraph "robots" does not answer and is not being asked for the moment.';

beforeAll(() => server.start());
beforeEach(() => {
  kept = new KeptLog();
  all = clients({ log: kept.log });
  server.script = data({ a: 1 });
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
  vi.useRealTimers();
  await all.close();
});
afterAll(() => server.stop());

describe('A subgraph that is killed', () => {
  it('is left alone after a few failures, and used again when half a second later it is back', async () => {
    await ask();
    await server.stop();
    expect([await ask(), await ask(), await ask()]).toEqual([SILENT, SILENT, RESTING]);
    expect(all.stats()['robots']).toMatchObject({ open: true, rested: 2 });
    vi.advanceTimersByTime(500);
    expect(await ask()).toBe(SILENT);
    expect(await ask()).toBe(RESTING);
    await server.start();
    vi.advanceTimersByTime(500);
    expect(await client().ask(query('{ a }'))).toEqual({ data: { a: 1 } });
    expect(await client().ask(mutation('mutation { a }'))).toEqual({ data: { a: 1 } });
    expect(all.stats()['robots']).toMatchObject({ open: false });
  });

  it('is logged once when that begins and once when it is over', async () => {
    await ask();
    expect(kept.lines).toEqual([]);
    await server.stop();
    for (let times = 0; times < 4; times++) await ask();
    await server.start();
    vi.advanceTimersByTime(500);
    await client().ask(query('{ a }'));
    await client().ask(query('{ a }'));
    const where = { subgraph: 'robots', url: server.url };
    expect(kept.lines).toEqual([
      {
        level: 'warn',
        message: 'subgraph does not answer',
        ...where,
        err: expect.objectContaining({ code: expect.stringMatching(/ECONNREFUSED|UND_ERR_SOCKET|ECONNRESET/) }),
      },
      { level: 'info', message: 'subgraph answers again', ...where },
    ]);
  });
});

describe('A subgraph', () => {
  it('that crashes time and again is left alone', async () => {
    server.script = answer(500, 'stack', { 'content-type': 'text/plain' });
    for (let times = 0; times < 5; times++) expect(await ask()).toContain('does not answer in GraphQL');
    expect(await ask()).toBe(RESTING);
  });

  it('that is late time and again is left alone, but not for the haste of clients', async () => {
    all = clients({ log: kept.log, timeoutMs: 60 });
    server.script = silence;
    const hasty = () => refusal(client().ask(query('{ a }', { deadline: performance.now() + 20 })));
    for (let times = 0; times < 6; times++) expect(await hasty()).toBe(SILENT);
    expect(kept.lines).toEqual([]);
    for (let times = 0; times < 5; times++) expect(await ask()).toBe(SILENT);
    expect(await ask()).toBe(RESTING);
    expect(kept.lines).toHaveLength(1);
  });

  it('that answers nobody is left alone though nobody waits for as long as it may take', async () => {
    server.script = silence;
    const impatient = (id: number) =>
      refusal(client().ask(query(`{ a${id}: a }`, { deadline: performance.now() + 550 })));
    await Promise.all([1, 2, 3, 4, 5].map(impatient));
    expect(await ask()).toBe(RESTING);
  });

  it('that answers with errors, or not in GraphQL, is still asked', async () => {
    for (const script of [answer(200, '{"errors":[{"message":"No."}]}'), answer(404, 'no', {})]) {
      server.script = script;
      for (let times = 0; times < 8; times++) await ask();
    }
    expect(all.stats()['robots']).toMatchObject({ open: false, rested: 0, sent: 16 });
  });

  it('is logged under the name of its trouble, never with what it said', async () => {
    server.script = answer(500, 'password=hunter2', { 'content-type': 'text/plain' });
    await ask();
    expect(kept.lines).toEqual([
      {
        level: 'warn',
        message: 'subgraph does not answer in GraphQL',
        status: 500,
        subgraph: 'robots',
        url: server.url,
      },
    ]);
  });
});
