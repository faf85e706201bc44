import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clients, KeptLog, query, refusal, robots } from '../../testing/asking.js';
import { answer, ScriptedServer } from '../../testing/scripted-server.js';

const MOST = 1 << 20;
const server = new ScriptedServer();
const kept = new KeptLog();
const all = clients({ mostBytes: MOST, timeoutMs: 300, log: kept.log });
const ask = () => refusal(all.get(robots(server)).ask(query('{ a }')));

beforeAll(() => server.start());
afterAll(async () => {
  await all.close();
  await server.stop();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const NOT_GRAPHQL = 'The subgraph "robots" does not answer in GraphQL.';
const SILENT = 'The subgraph "robots" does not answer.';
const TOO_MUCH = 'The subgraph "robots" answers with more than 1048576 bytes.';

describe('An answer', () => {
  it.each([
    { what: 'a stack', script: answer(500, 'Error: password=hunter2 at app.js:1', { 'content-type': 'text/plain' }) },
    { what: 'an HTML page', script: answer(200, '<h1>Hello</h1>', { 'content-type': 'text/html' }) },
    { what: 'a redirect', script: answer(302, '{"data":{}}', { ...JSON_TYPE, location: 'http://169.254.169.254/' }) },
    { what: 'broken JSON', script: answer(200, '{"data":{"a":') },
    { what: 'nothing', script: answer(200, '') },
    { what: 'no content type', script: answer(200, '{"data":{}}', {}) },
    { what: 'invalid UTF-8', script: answer(200, Buffer.from('{"data":{"a":"\xff"}}', 'latin1')) },
    {
      what: 'no gzip, though it says so',
      script: answer(200, '{"data":{}}', { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    },
    { what: 'an unknown encoding', script: answer(200, '{"data":{}}', { ...JSON_TYPE, 'content-encoding': 'rot13' }) },
  ])('that is $what is none', async ({ script }) => {
    server.script = script;
    expect(await ask()).toBe(NOT_GRAPHQL);
  });

  it('that says it is too large is not even read', async () => {
    server.script = (_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': String(MOST + 1) });
      response.flushHeaders();
    };
    const before = server.abandoned;
    expect(await ask()).toBe(TOO_MUCH);
    await server.until(({ abandoned }) => abandoned > before);
  });

  it('without end is read up to the limit', async () => {
    let written = 0;
    server.script = (_, response) => {
      response.writeHead(200, JSON_TYPE);
      const chunk = Buffer.alloc(64 << 10, ' ');
      const more = () => {
        written += chunk.length;
        if (!response.destroyed) response.write(chunk, more);
      };
      more();
    };
    const before = server.abandoned;
    expect(await ask()).toBe(TOO_MUCH);
    await server.until(({ abandoned }) => abandoned > before);
    expect(written).toBeLessThan(32 << 20); // what the sockets between hold
  });

  it('that becomes too large when decompressed is given up there', async () => {
    // 512 members of a megabyte each, half a megabyte in all
    const bomb = Buffer.concat(Array.from({ length: 512 }, () => BOMB_MEMBER));
    expect(bomb.length).toBeLessThan(MOST);
    server.script = answer(200, bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' });
    const before = process.memoryUsage().rss;
    expect(await ask()).toBe(NOT_GRAPHQL);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 << 20);
  });

  it('that trickles is cut at the deadline', async () => {
    let trickle: NodeJS.Timeout | undefined;
    server.script = (_, response) => {
      response.writeHead(200, JSON_TYPE);
      trickle = setInterval(() => response.write(' '), 5);
    };
    const before = server.abandoned;
    expect(await ask()).toBe(SILENT);
    await server.until(({ abandoned }) => abandoned > before);
    clearInterval(trickle);
  });

  it('that breaks off is none', async () => {
    server.script = (_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' });
      response.write('{"data":', () => response.socket?.resetAndDestroy());
    };
    expect(await ask()).toBe(SILENT);
  });

  it('that is no HTTP is none, and nothing of it is logged', async () => {
    const raw: Server = createServer((socket) => void socket.on('data', () => socket.end('password=hunter2\r\n\r\n')));
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(raw.address() as AddressInfo).port}/`;
    expect(await refusal(all.get(robots({ url })).ask(query('{ a }')))).toBe(SILENT);
    expect(kept.lines.at(-1)).toMatchObject({ message: 'subgraph does not answer', subgraph: 'robots', url });
    expect(JSON.stringify(kept.lines)).not.toContain('hunter2');
    raw.close();
  });

  it('may hold keys that mean something elsewhere', async () => {
    server.script = answer(200, '{"data":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}');
    const { data } = await all.get(robots(server)).ask(query('{ a }'));
    expect(Object.keys(data!)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: 1 }).polluted).toBeUndefined();
  });
});

const BOMB_MEMBER = gzipSync(Buffer.alloc(MOST));
