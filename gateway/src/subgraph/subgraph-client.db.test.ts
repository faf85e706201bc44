import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clients, KeptLog, mutation, query, refusal, robots } from '../../testing/asking.js';
import { answer, data, ScriptedServer, silence } from '../../testing/scripted-server.js';

const server = new ScriptedServer();
const kept = new KeptLog();
const all = clients({ log: kept.log });
const client = () => all.get(robots(server));

beforeAll(() => server.start());
beforeEach(() => void (server.script = data({ a: 1 })));
afterAll(async () => {
  await all.close();
  await server.stop();
});

describe('A subgraph', () => {
  it('is asked in GraphQL, in the name of the caller, and nothing of the client goes on', async () => {
    const context = { authorization: async () => 'Bearer signed', traceparent: '00-1-2-01' };
    expect(await client().ask(query('{ a }', context))).toEqual({ data: { a: 1 } });
    const { headers, body } = server.heard.at(-1)!;
    expect(body).toBe('{"query":"{ a }"}');
    expect(headers).toEqual({
      host: new URL(server.url).host,
      connection: 'keep-alive',
      'content-length': '17',
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'accept-encoding': 'gzip, deflate, br',
      'x-correlation-id': 'c1',
      'x-deadline-ms': expect.stringMatching(/^(10000|9\d{3})$/),
      authorization: 'Bearer signed',
      traceparent: '00-1-2-01',
    });
  });

  it('is told how much time the client leaves it', async () => {
    await client().ask(query('{ a }', { deadline: performance.now() + 3_000 }));
    const left = Number(server.heard.at(-1)!.headers['x-deadline-ms']);
    expect(left).toBeGreaterThan(2_000);
    expect(left).toBeLessThanOrEqual(3_000);
  });

  it('is asked over connections that stay open', async () => {
    const before = server.connections;
    for (let times = 0; times < 5; times++) await client().ask(query('{ a }'));
    expect(server.connections).toBe(before);
  });

  it('may answer with errors, and whatever its status', async () => {
    server.script = answer(500, '{"data":null,"errors":[{"message":"No.","extensions":{"code":"FORBIDDEN"}}]}');
    expect(await client().ask(query('{ a }'))).toEqual({
      data: null,
      errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN', service: 'robots' } }],
    });
  });

  it.each([
    { encoding: 'gzip', compress: gzipSync },
    { encoding: 'deflate', compress: deflateSync },
    { encoding: 'br', compress: brotliCompressSync },
  ])('may compress with $encoding', async ({ encoding, compress }) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    server.script = answer(200, compress('{"data":{"a":"ü"}}'), headers);
    expect(await client().ask(query('{ a }'))).toEqual({ data: { a: 'ü' } });
  });

  it('is asked for no compression where that is off', async () => {
    const plain = clients({ compression: false });
    await plain.get(robots(server)).ask(query('{ a }'));
    expect(server.heard.at(-1)!.headers).not.toHaveProperty('accept-encoding');
    await plain.close();
  });

  it('may answer in pieces that split a letter', async () => {
    const [first, second] = [Buffer.from('{"data":{"a":"ü"}}').subarray(0, 15), Buffer.from('ü"}}').subarray(1)];
    server.script = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(first, () => response.end(second));
    };
    expect(await client().ask(query('{ a }'))).toEqual({ data: { a: 'ü' } });
  });

  it('is not asked by whoever has gone already, or has no time left', async () => {
    const before = server.heard.length;
    expect(await refusal(client().ask(query('{ a }', { signal: AbortSignal.abort() })))).toContain('does not answer.');
    expect(await refusal(client().ask(query('{ a }', { deadline: 0 })))).toContain('does not answer.');
    expect(server.heard.length).toBe(before);
    expect(kept.lines).toEqual([]);
  });

  it('is not asked when the caller cannot be signed', async () => {
    const authorization = () => Promise.reject(new Error('no key'));
    expect(await refusal(client().ask(query('{ a }', { authorization })))).toBe('no key');
  });

  it('is given so many requests at once, and the rest in turn', async () => {
    const narrow = clients({ connections: 2, share: false });
    const waiting: (() => void)[] = [];
    server.script = (request, response, body) => void waiting.push(() => data({ a: 1 })(request, response, body));
    const before = server.heard.length;
    const asked = [1, 2, 3, 4].map((a) => narrow.get(robots(server)).ask(query(`{ a(a: ${a}) }`)));
    for (let served = 0; served < 4; served++) {
      await server.until(() => waiting.length > 0);
      expect(server.heard.length - before).toBeLessThanOrEqual(served + 2);
      waiting.shift()!();
      await asked[served];
    }
    await narrow.close();
  });

  it('turns away whoever finds too many waiting', async () => {
    const narrow = clients({ connections: 1, share: false, timeoutMs: 200 });
    server.script = silence;
    const asked = Array.from({ length: 1_026 }, () => refusal(narrow.get(robots(server)).ask(query('{ a }'))));
    expect(await asked.at(-1)).toBe('The subgraph "robots" has too many requests waiting.');
    expect(new Set((await Promise.all(asked)).slice(0, -1))).toEqual(
      new Set(['The subgraph "robots" does not answer.']),
    );
    expect(narrow.stats()['robots']).toMatchObject({ asked: 1_026, crowded: 1, timeouts: 1_025 });
    await narrow.close();
  });

  it('is asked for a change once, though others ask for the same', async () => {
    const before = server.heard.length;
    await Promise.all([1, 2].map(() => client().ask(mutation('mutation { a }'))));
    expect(server.heard.length - before).toBe(2);
  });
});
