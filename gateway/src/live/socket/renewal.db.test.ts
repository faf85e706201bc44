import type { JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GatewayProcess } from '../../../testing/gateway-process.js';
import { RawSocket } from '../../../testing/raw-socket.js';
import { SignedInGraph } from '../../../testing/signed-in-graph.js';

const world = new SignedInGraph();
const { graph } = world;
let gateway: GatewayProcess;
const opened: RawSocket[] = [];

beforeAll(async () => {
  gateway = await world.start();
});
afterEach(() => {
  for (const raw of opened.splice(0)) raw.close();
});
afterAll(() => world.stop());

const bearer = (claims: JWTPayload) => world.bearer(claims);
/** A token holds five seconds longer than it says: clocks differ. */
const TOLERATED = 5;

async function open(claims: JWTPayload, more: object = {}): Promise<RawSocket> {
  const raw = await RawSocket.open(gateway.url, { payload: { ...(await bearer(claims)), ...more } });
  opened.push(raw);
  return raw;
}

describe('A socket whose token ends', () => {
  it('is told half a minute before, and goes on with a new one', async () => {
    const raw = await open({ exp: 33 - TOLERATED });
    expect(await raw.next()).toEqual({ type: 'ping', payload: { authExpiresIn: 30 } });
    const payload = await bearer({ exp: 33 - TOLERATED });
    raw.say({ type: 'ping', payload });
    expect(await raw.next()).toEqual({ type: 'pong' });
    // the new one ends as well
    expect(await raw.next()).toEqual({ type: 'ping', payload: { authExpiresIn: 30 } });
  });

  it('is closed then, so that its client comes back with another', async () => {
    const raw = await open({ exp: 1 - TOLERATED });
    expect(await raw.closed).toEqual({ code: 4403, reason: 'The token has expired: connect again with a new one.' });
  });

  it.each([
    { what: 'of another', claims: { sub: 'somebody else' } },
    { what: 'that says less', claims: { roles: [] } },
    { what: 'that has expired', claims: { exp: -60 } },
  ])('is closed when it brings a token $what', async ({ claims }) => {
    const raw = await open({});
    raw.say({ type: 'ping', payload: await bearer(claims) });
    expect((await raw.closed).code).toBe(4403);
  });
});

const HEADERS = { 'x-purpose-of-use': 'TREAT' };

describe('An operation under a purpose of use', () => {
  it.each([
    { where: 'its own headers', params: {}, more: { extensions: { headers: HEADERS } } },
    { where: 'the connection', params: HEADERS, more: {} },
  ])('that stands in $where goes on with the new token of its socket', async ({ where, params, more }) => {
    const ending = { exp: 2 - TOLERATED };
    const raw = await open(ending, params);
    raw.subscribe('1', `subscription { priceChanged(id: "${where}") { price toldTo } }`, more);
    await vi.waitFor(() => expect(graph.log.open(where)).toBe(1));
    raw.say({ type: 'ping', payload: await bearer({}) });
    expect(await raw.next()).toEqual({ type: 'pong' });
    // what ends no earlier, and is not renewed, tells when the first token is over
    const other = await open(ending, params);
    expect((await other.closed).code).toBe(4403);
    graph.log.append(where, { id: where, price: 1 });
    expect(await raw.next()).toMatchObject({
      id: '1',
      type: 'next',
      payload: { data: { priceChanged: { price: 1, toldTo: 'u1/north/viewer/TREAT' } } },
    });
  });

  it('that brings a token of its own ends with that', async () => {
    const raw = await open({});
    const headers = { ...HEADERS, ...(await bearer({ exp: 1 - TOLERATED })) };
    raw.subscribe('1', 'subscription { priceChanged(id: "own") { price } }', { extensions: { headers } });
    expect(await raw.next()).toMatchObject({
      id: '1',
      type: 'error',
      payload: [{ message: 'The token has expired: subscribe again with a new one.' }],
    });
  });
});
