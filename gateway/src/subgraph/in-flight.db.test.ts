import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clients, mutation, query, refusal, robots } from '../../testing/asking.js';
import { data, ScriptedServer } from '../../testing/scripted-server.js';

const server = new ScriptedServer();
const all = clients({ connections: 64 });
const client = () => all.get(robots(server));
let before = 0;
let held: (() => void)[] = [];

/** Answers what has been asked so far, and from now on at once. */
const release = () => {
  server.script = data({ a: 1 });
  for (const one of held) one();
};
const asked = () => server.heard.length - before;
const until = (count: number) => server.until(() => asked() >= count);

beforeAll(() => server.start());
beforeEach(() => {
  before = server.heard.length;
  held = [];
  server.script = (request, response, body) => void held.push(() => data({ a: 1 })(request, response, body));
});
afterAll(async () => {
  await all.close();
  await server.stop();
});

describe('A query under way', () => {
  it('serves everyone who asks the same, each with a copy of their own', async () => {
    const answers = Promise.all(Array.from({ length: 20 }, () => client().ask(query('{ a }'))));
    await until(1);
    release();
    const [one, other, ...rest] = await answers;
    expect([one, other, ...rest]).toEqual(Array(20).fill({ data: { a: 1 } }));
    expect(one!.data).not.toBe(other!.data);
    expect(asked()).toBe(1);
    await client().ask(query('{ a }'));
    expect(asked()).toBe(2);
  });

  it('serves nobody of another identity, and nobody who asks for something else', async () => {
    const ask = (text: string, identity: string) => client().ask(query(text, { identity }));
    const long = (end: string) => `{ ${'a '.repeat(400)} ${end} }`;
    const answers = Promise.all([
      // alike at their ends, and as long
      ...['u1', 'u2', ''].map((id) => ask('{ a }', `${id} ${'of many roles '.repeat(30)}`)),
      ...['a: b', 'b: a'].map((start) => ask(`{ ${start} ${long('c')} }`, '')),
    ]);
    await until(5);
    release();
    await answers;
    expect(asked()).toBe(5);
  });

  it('serves nobody who asks after a change has begun, or has ended', async () => {
    const reads = [client().ask(query('{ a }'))];
    await until(1);
    const change = client().ask(mutation('mutation { a }'));
    await until(2);
    reads.push(client().ask(query('{ a }')), client().ask(query('{ a }')));
    await until(3);
    held.splice(1, 1)[0]!();
    await change;
    reads.push(client().ask(query('{ a }')));
    await until(4);
    release();
    await Promise.all(reads);
    expect(asked()).toBe(4);
  });

  it('serves nobody who asks after a change at another subgraph', async () => {
    const elsewhere = await new ScriptedServer().start();
    const reads = [client().ask(query('{ a }'))];
    await until(1);
    await all.get({ name: 'elsewhere', url: elsewhere.url }).ask(mutation('mutation { b }'));
    reads.push(client().ask(query('{ a }')));
    await until(2);
    release();
    await Promise.all(reads);
    await elsewhere.stop();
  });

  it('goes on while someone waits, and ends with the last of them', async () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const answers = [one, other].map(({ signal }) => refusal(client().ask(query('{ a }', { signal }))));
    await until(1);
    const abandoned = server.abandoned;
    one.abort();
    expect(await answers[0]).toBe('The subgraph "robots" does not answer.');
    expect(server.abandoned).toBe(abandoned);
    other.abort();
    await answers[1];
    await server.until((it) => it.abandoned > abandoned);
    expect(asked()).toBe(1);
  });

  it('keeps nobody beyond their own deadline', async () => {
    const patient = client().ask(query('{ a }'));
    await until(1);
    const hasty = refusal(client().ask(query('{ a }', { deadline: performance.now() + 50 })));
    expect(await hasty).toBe('The subgraph "robots" does not answer.');
    release();
    expect(await patient).toEqual({ data: { a: 1 } });
    expect(asked()).toBe(1);
  });

  it('serves nobody with more time than the subgraph was given', async () => {
    const answers = [
      client().ask(query('{ a }', { deadline: performance.now() + 2_000 })),
      client().ask(query('{ a }')),
    ];
    await until(2);
    release();
    await Promise.all(answers);
  });

  it('serves only whoever began it where sharing is off', async () => {
    const alone = clients({ share: false });
    const answers = [1, 2].map(() => alone.get(robots(server)).ask(query('{ a }')));
    await until(2);
    release();
    await Promise.all(answers);
    await alone.close();
  });
});
