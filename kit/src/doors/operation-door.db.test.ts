import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signCaller } from '../caller.js';
import type { Host } from '../host.js';
import type { Operation } from '../subgraph.js';
import { parcels } from '../testing/parcel.js';
import { as, openWorld, type World } from '../testing/world.js';
import { serviceHeader } from './service-only.js';

const count: Operation = async function* (host: Host, { upTo = '0', then }) {
  for (let number = 1; number <= Number(upTo); number += 1) yield { number, of: host.subgraph.name };
  if (then) throw new Error(`${then} is a secret.`);
};
let world: World;
beforeAll(async () => (world = await openWorld({ ...parcels, operations: { count } })));
afterAll(() => world.stop());

const ask = async (path: string, authorization?: string) => {
  const headers = authorization ? { authorization } : await serviceHeader('test', world.secret);
  const response = await fetch(`${world.url}/operations/${path}`, { method: 'POST', headers });
  return { status: response.status, text: await response.text() };
};

describe('An operation of a subgraph', () => {
  it('says line by line what it does', async () => {
    const text = '{"number":1,"of":"parcels"}\n{"number":2,"of":"parcels"}\n';
    expect(await ask('count?upTo=2')).toEqual({ status: 200, text });
    expect(await ask('count')).toEqual({ status: 200, text: '' });
  });

  it('is done for holders of the internal secret alone, whatever their role', async () => {
    const admin = await signCaller(as('admin'), world.secret);
    expect((await ask('count?upTo=2', `Bearer ${admin}`)).status).toBe(401);
    const stranger = await serviceHeader('test', 'another secret that is long enough');
    expect((await ask('count?upTo=2', stranger.authorization)).status).toBe(401);
  });

  it('that fails says so in its last line, and not why', async () => {
    const { text } = await ask('count?upTo=1&then=password');
    const [first, last] = text.trim().split('\n');
    expect(JSON.parse(first!)).toEqual({ number: 1, of: 'parcels' });
    expect(JSON.parse(last!)).toEqual({ failure: expect.stringMatching(/failed before its end/) });
    expect(text).not.toContain('password');
  });

  it('that nobody knows is not there', async () => expect((await ask('drop')).status).toBe(404));
});
