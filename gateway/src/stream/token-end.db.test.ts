import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JWTPayload } from 'jose';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { Heard } from '../../testing/heard.js';
import { RawStream } from '../../testing/raw-stream.js';
import { ToyGraph } from '../../testing/toy-graph.js';
import { ToyIssuer } from '../../testing/toy-issuer.js';

const graph = new ToyGraph();
let issuer: ToyIssuer;
let gateway: GatewayProcess;
let sub: string;
let subs = 0;
let keys = 0;

beforeAll(async () => {
  issuer = await ToyIssuer.make();
  const env = { AUTH_ISSUERS: issuer.setting, INTERNAL_TOKEN_SECRET: 'x'.repeat(32) };
  gateway = await GatewayProcess.start(await graph.start(), env);
});
beforeEach(() => {
  sub = `s${subs++}`;
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
  await issuer.remove();
});

const LIVE = 'subscription Live($id: ID!) { priceChanged(id: $id) { price } }';
const EVENTS = 'text/event-stream';
const PARTS = 'multipart/mixed;subscriptionSpec=1.0, application/graphql-response+json';
const ISSUED = 1_700_000_000;

const bearer = async (claims: JWTPayload = {}) => `Bearer ${await issuer.token({ sub, iat: ISSUED, ...claims })}`;

/** Opens a stream on a key of its own, and waits until the subgraph knows. */
async function open(accept: string, authorization: string) {
  const key = `k${keys++}`;
  const body = { query: LIVE, variables: { id: key } };
  const stream = await RawStream.open(gateway.url, { body, headers: { accept, authorization } });
  await vi.waitFor(() => expect(graph.log.open(key)).toBe(1));
  const isLeft = () => vi.waitFor(() => expect(graph.log.open(key)).toBe(0), { timeout: 8_000 });
  return { stream, key, isLeft, append: (price: number) => graph.log.append(key, { id: key, price }) };
}

const logout = (token: string, type = 'application/x-www-form-urlencoded') =>
  fetch(new URL('/auth/backchannel-logout', gateway.url), {
    method: 'POST',
    headers: { 'content-type': type },
    body: new URLSearchParams({ logout_token: token }).toString(),
  });
const ask = async (claims?: JWTPayload) =>
  (await gateway.ask('{ catalog }', { headers: { authorization: await bearer(claims) } })).status;

const cutFor = (why: string, code: string) =>
  `{"payload":null,"errors":[{"message":"${why}: subscribe again with a new one.",` +
  `"extensions":{"code":"${code}"}}]}\r\n--graphql--\r\n`;

describe('A stream', () => {
  it('ends with its token: with a last part, or so that it is asked for again', async () => {
    // five seconds of grace: this one holds for three more at most
    const authorization = await bearer({ exp: -3 });
    const [events, parts] = await Promise.all([EVENTS, PARTS].map((accept) => open(accept, authorization)));
    expect((await parts!.stream.whole()).endsWith(cutFor('The token has expired', 'SUBSCRIPTION_JWT_EXPIRED'))).toBe(
      true,
    );
    const text = await events!.stream.whole();
    expect(text).toMatch(/: SUBSCRIPTION_JWT_EXPIRED\n\n$/);
    expect(text).not.toContain('complete');
    expect([events!.stream.ended, parts!.stream.ended]).toEqual(['end', 'end']);
    await Promise.all([events!.isLeft(), parts!.isLeft()]);
  });

  it('ends at once when its caller logs out, and nobody else’s does', async () => {
    const mine = await open(EVENTS, await bearer());
    const parts = await open(PARTS, await bearer());
    const other = await open(EVENTS, await bearer({ sub: 'somebody-else' }));
    const answer = await logout(await issuer.logoutToken({ sub }));
    const stored = answer.headers.get('cache-control');
    expect({ status: answer.status, stored }).toEqual({ status: 200, stored: 'no-store' });
    expect(await mine.stream.whole()).toMatch(/: SUBSCRIPTION_JWT_REVOKED\n\n$/);
    expect((await parts.stream.whole()).endsWith(cutFor('The token was called back', 'SUBSCRIPTION_JWT_REVOKED'))).toBe(
      true,
    );
    await Promise.all([mine.isLeft(), parts.isLeft()]);
    other.append(3);
    await other.stream.until('"price":3');
    other.stream.close();
  });

  it('ends at once over a WebSocket too: the socket, or what has a token of its own', async () => {
    const query = 'subscription { priceChanged { price } }';
    const own = new Heard(gateway.client({ authorization: await bearer() }), { query });
    const extensions = { headers: { authorization: await bearer() } };
    const guest = new Heard(gateway.client(), { query, extensions });
    // they are one caller, and so share what they follow: an event shows that both stand
    await vi.waitFor(async () => {
      graph.log.append('1', { id: '1', price: 1 });
      expect([own.has, guest.has]).toEqual([true, true]);
    });
    expect((await logout(await issuer.logoutToken({ sub }))).status).toBe(200);
    expect(await own.ended).toMatchObject({ code: 4403, reason: expect.stringContaining('called back') });
    expect(await guest.ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const late = { headers: { authorization: await bearer({ exp: -3, iat: 4_000_000_000 - 1 }) } };
    expect(await new Heard(gateway.client(), { query, extensions: late }).ended).toMatchObject([
      { message: 'The token has expired: subscribe again with a new one.', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('ends with the session it was asked for in, and no other', async () => {
    const one = await open(EVENTS, await bearer({ sid: `${sub}-1` }));
    const other = await open(EVENTS, await bearer({ sid: `${sub}-2` }));
    expect((await logout(await issuer.logoutToken({ sub: undefined, sid: `${sub}-1` }))).status).toBe(200);
    await one.stream.whole();
    other.append(4);
    await other.stream.until('"price":4');
    other.stream.close();
    expect([await ask({ sid: `${sub}-1` }), await ask({ sid: `${sub}-2` })]).toEqual([401, 200]);
  });
});

describe('A logout', () => {
  it('calls older tokens back on every door, and leaves those that come later', async () => {
    const old = { exp: 3_600 };
    expect(await ask(old)).toBe(200);
    expect((await logout(await issuer.logoutToken({ sub }))).status).toBe(200);
    expect(await ask(old)).toBe(401);
    const { status, errors } = await gateway.ask('{ catalog }', { headers: { authorization: await bearer(old) } });
    expect({ status, errors }).toMatchObject({
      status: 401,
      errors: [{ message: expect.stringContaining('called back'), extensions: { code: 'UNAUTHENTICATED' } }],
    });
    const socket = new Heard(gateway.client({ authorization: await bearer(old) }), { query: '{ catalog }' });
    expect(await socket.ended).toMatchObject({ code: 4403, reason: expect.stringContaining('called back') });
    expect(await ask({ iat: Math.floor(Date.now() / 1_000) + 2, exp: 3_600 })).toBe(200);
  });

  it('is said once', async () => {
    const token = await issuer.logoutToken({ sub });
    expect((await logout(token)).status).toBe(200);
    expect(await (await logout(token)).json()).toEqual({
      error: 'invalid_request',
      error_description: 'This logout token was used already (claim "jti").',
    });
  });

  it.each([
    { what: 'no token at all', token: async () => '' },
    { what: 'a form of another type', token: () => issuer.logoutToken(), type: 'text/plain' },
    { what: 'an access token', token: () => issuer.token({ sub: 'u1' }) },
  ])('is not believed with $what', async ({ token, type }) => {
    const answer = await logout(await token(), type);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request', error_description: expect.any(String) });
  });

  it('signs nobody in', async () => {
    const authorization = `Bearer ${await issuer.logoutToken({ sub })}`;
    const { status, errors } = await gateway.ask('{ catalog }', { headers: { authorization } });
    expect({ status, says: errors?.[0]?.message }).toEqual({
      status: 401,
      says: expect.stringContaining('no access token'),
    });
  });
});
