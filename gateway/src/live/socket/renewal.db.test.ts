import type { JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayProcess } from '../../../testing/gateway-process.js';
import { RawSocket } from '../../../testing/raw-socket.js';
import { SignedInGraph } from '../../../testing/signed-in-graph.js';

const world = new SignedInGraph();
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

async function open(claims: JWTPayload): Promise<RawSocket> {
  const raw = await RawSocket.open(gateway.url, { payload: await bearer(claims) });
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
