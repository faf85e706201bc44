import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serviceOf } from '@valueverse/kit/doors/service-only';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAgainst, verifyHistories } from '../verify-history/verify-histories.js';
import { operate } from './operate.js';

const secret = 'a secret of at least 32 characters';
const hash = 'a'.repeat(64);
const sound = { id: 'm1', tenant: 'meridian', sound: true, firstBrokenRevision: null, entries: 8, headHash: hash };
const broken = { ...sound, id: 'm2', sound: false, firstBrokenRevision: 3 };
const ANSWERS: Record<string, readonly object[]> = {
  '/operations/verify-history': [sound, broken],
  '/operations/verify-history?model=m1': [sound],
  [`/operations/verify-history?model=m1&revision=4&hash=${hash}`]: [{ ...sound, sound: false, firstBrokenRevision: 4 }],
  '/operations/rebuild-projections': [{ id: 'm1', tenant: 'meridian', failure: 'There is no value model m1.' }],
  '/operations/verify-history?model=m9': [sound, { failure: 'The work failed before its end.' }],
};
const server = createServer(async ({ method, url = '', headers }, response) => {
  const known = await serviceOf(headers.authorization, secret);
  response.statusCode = known && method === 'POST' ? 200 : 401;
  if (!known) return response.end('{"message":"Not you."}');
  for (const line of ANSWERS[url.replace(/\?$/, '')] ?? []) response.write(`${JSON.stringify(line)}\n`);
  return response.end();
});
let operator: { name: string; url: string; secret: string };
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  operator = { name: 'value-models', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, secret };
});
afterAll(() => server.close());

const all = async <T>(lines: AsyncIterable<T>) => {
  const found: T[] = [];
  for await (const line of lines) found.push(line);
  return found;
};

describe('Histories, asked for at a terminal', () => {
  it('are verified, a line for each, and those that are broken are no success', async () => {
    expect(await all(verifyHistories(operator, {}))).toEqual([
      { line: `m1  8  ${hash}  sound  tenant meridian`, sound: true },
      { line: `m2  8  ${hash}  broken at revision 3  tenant meridian`, sound: false },
    ]);
    expect(await all(verifyHistories(operator, { model: 'm1' }))).toHaveLength(1);
  });

  it('are held against what was printed once; one that is not there any more is no success', async () => {
    const heads = [
      { model: 'm1', revision: '4', hash },
      { model: 'm3', revision: '1', hash },
    ];
    expect(await all(verifyAgainst(operator, heads))).toEqual([
      { line: `m1  8  ${hash}  broken at revision 4  tenant meridian`, sound: false },
      { line: `m3  1  ${hash}  gone`, sound: false },
    ]);
  });

  it('tell of a model of which nothing could be made', async () => {
    expect(await all(operate(operator, 'rebuild-projections', {}))).toMatchObject([
      { id: 'm1', failure: 'There is no value model m1.' },
    ]);
  });

  it('of a subgraph that is away, refuses or fails are a complaint', async () => {
    await expect(all(operate({ ...operator, url: 'http://127.0.0.1:9' }, 'verify-history', {}))).rejects.toThrow(
      'value-models cannot be reached at http://127.0.0.1:9: it has to run.',
    );
    await expect(all(operate({ ...operator, secret: 'x'.repeat(32) }, 'verify-history', {}))).rejects.toThrow(
      'value-models answered 401: Not you.',
    );
    await expect(all(verifyHistories(operator, { model: 'm9' }))).rejects.toThrow(
      'value-models: The work failed before its end.',
    );
  });
});
