import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceOf } from '@valueverse/kit/doors/service-only';
import { asked } from './asked.js';
import { askForDeadLetters } from './dead-letters.js';

const secret = 'a secret of at least 32 characters';
const letter = { consumer: 'insights', source: 'robots', seq: 7, tenant: 'meridian', type: 'robots.x.v1' };
const server = createServer(async ({ method, url, headers }, response) => {
  const known = await serviceOf(headers.authorization, secret);
  const answers: Record<string, unknown> = {
    'GET /dead-letters': [{ ...letter, at: '2026-01-01T00:00:00.000Z', reason: 'Error: no' }],
    'POST /dead-letters/replay?source=robots&seq=7': [{ source: 'robots', seq: 7 }],
    'POST /dead-letters/replay': [{ source: 'robots', seq: 8, failure: 'Error: still not' }],
  };
  response.statusCode = known ? 200 : 401;
  response.end(JSON.stringify(known ? answers[`${method} ${url}`] : { message: 'Not you.' }));
});
let url: string;
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ask = (args: string[], { at = url, as = secret } = {}) =>
  askForDeadLetters({ name: 'insights', url: at }, asked(args, ['robots', 'insights']), as);

describe('Dead letters, asked for at a terminal', () => {
  it('are listed with what is known of them', async () => {
    const line = 'insights  robots:7  robots.x.v1  tenant meridian  2026-01-01T00:00:00.000Z  Error: no';
    expect(await ask(['list'])).toEqual({ lines: [line], well: true });
  });

  it('are replayed, and those that fail again are no success', async () => {
    const one = ['replay', '--source', 'robots', '--seq', '7'];
    expect(await ask(one)).toEqual({ lines: ['insights  robots:7  done'], well: true });
    expect(await ask(['replay'])).toEqual({ lines: ['insights  robots:8  Error: still not'], well: false });
  });

  it('of a subgraph that is away or refuses are no success', async () => {
    expect(await ask(['list'], { as: 'x'.repeat(32) })).toEqual({
      lines: ['insights answered 401: Not you.'],
      well: false,
    });
    const at = 'http://127.0.0.1:9';
    expect(await ask(['list'], { at })).toEqual({
      lines: [`insights cannot be reached at ${at}: it has to run.`],
      well: false,
    });
  });
});
