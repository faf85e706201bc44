import { verifyCaller } from '@valueverse/kit/caller';
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GatewayProcess } from '../testing/gateway-process.js';
import { Heard } from '../testing/heard.js';
import { ToyGraph } from '../testing/toy-graph.js';
import { ToyIssuer } from '../testing/toy-issuer.js';

const SECRET = 'a secret that only gateway and subgraphs know';
const LIVE = 'subscription { priceChanged(id: "1") { price stars } }';
const graph = new ToyGraph();
let issuer: ToyIssuer;
let gateway: GatewayProcess;

beforeAll(async () => {
  issuer = await ToyIssuer.make();
  const env = { AUTH_ISSUERS: issuer.setting, INTERNAL_TOKEN_SECRET: SECRET };
  gateway = await GatewayProcess.start(await graph.start(), env);
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
  await issuer.remove();
});

const bearer = async (claims?: JWTPayload) => `Bearer ${await issuer.token(claims)}`;
const callerHeard = (authorization: unknown) => verifyCaller(String(authorization).slice('Bearer '.length), SECRET);

describe('A caller with a token', () => {
  it('is made known to the subgraphs by a signature, with purpose and correlation id', async () => {
    const headers = {
      authorization: await bearer(),
      'x-purpose-of-use': 'TREAT',
      'x-correlation-id': 'c-1',
      'x-user-role': 'admin',
    };
    expect((await gateway.ask('{ product(id: "1") { name } }', { headers })).data).toEqual({
      product: { name: 'Product 1' },
    });
    const heard = graph.products.heard.at(-1)!;
    expect(heard.authorization).not.toBe(headers.authorization);
    expect(await callerHeard(heard.authorization)).toEqual({
      kind: 'HUMAN',
      id: 'u1',
      tenant: 'north',
      roles: ['viewer'],
      scopes: ['read', 'write'],
      purposeOfUse: 'TREAT',
      correlationId: 'c-1',
    });
    expect(heard).not.toHaveProperty('x-user-role');
  });

  it('is refused, not taken for anonymous, when the token does not hold', async () => {
    const before = graph.products.heard.length;
    const headers = { authorization: await bearer({ exp: -60 }) };
    const { status, errors, headers: answered } = await gateway.ask('{ catalog }', { headers });
    expect(status).toBe(401);
    expect(answered.get('www-authenticate')).toBe('Bearer');
    expect(errors).toEqual([
      {
        message: 'The token has expired. In development, get a token with: npm run -s token -- --role viewer',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
    expect(graph.products.heard.length).toBe(before);
  });

  it('subscribes as that caller, by a signature made for each subscription', async () => {
    const heard = new Heard(gateway.client({ authorization: await bearer(), purposeOfUse: 'TREAT' }), { query: LIVE });
    await vi.waitFor(() => expect(graph.log.open()).toBe(1));
    const { headers } = graph.products.subscribed.at(-1)!.extensions as { headers: { authorization: string } };
    expect(await callerHeard(headers.authorization)).toMatchObject({
      id: 'u1',
      tenant: 'north',
      purposeOfUse: 'TREAT',
    });
    graph.log.append('1', { id: '1', price: 3 });
    expect((await heard.next()).data).toEqual({ priceChanged: { price: 3, stars: 1 } });
    expect(await callerHeard(graph.reviews.heard.at(-1)!.authorization)).toMatchObject({ id: 'u1', tenant: 'north' });
    graph.products.cut();
    await vi.waitFor(() => expect(graph.products.subscribed.length).toBeGreaterThan(1));
    const again = graph.products.subscribed.at(-1)!.extensions as {
      headers: { authorization: string };
      resume: string;
    };
    expect(await callerHeard(again.headers.authorization)).toMatchObject({ id: 'u1' });
    expect(again.resume).toBe('products:1');
    heard.unsubscribe();
  });

  it('loses nothing when its subgraph is cut off before the first event', async () => {
    const client = gateway.client({ authorization: await bearer() });
    const early = new Heard(client, { query: 'subscription { priceChanged(id: "early") { price } }' });
    await vi.waitFor(() => expect(graph.log.open('early')).toBe(1));
    // what comes on the same upstream socket later says that the word on the start has come
    const later = new Heard(client, { query: 'subscription { priceChanged(id: "later") { price } }' });
    await vi.waitFor(() => expect(graph.log.open('later')).toBe(1));
    graph.log.append('later', { id: 'later', price: 1 });
    expect((await later.next()).data).toEqual({ priceChanged: { price: 1 } });
    await graph.products.stop();
    graph.log.append('early', { id: 'early', price: 2 });
    await graph.products.start();
    const first = await early.next();
    expect(first.data).toEqual({ priceChanged: { price: 2 } });
    expect(first.extensions).toEqual({ event: expect.anything() });
    early.unsubscribe();
    later.unsubscribe();
  });

  it('may name another purpose with one operation', async () => {
    const client = gateway.client({ authorization: await bearer(), purposeOfUse: 'TREAT' });
    const extensions = { headers: { 'X-Purpose-Of-Use': 'HRESCH' } };
    await new Heard(client, { query: '{ product(id: "2") { name } }', extensions }).next();
    const { authorization } = graph.products.heard.at(-1)!;
    expect(await callerHeard(authorization)).toMatchObject({ id: 'u1', purposeOfUse: 'HRESCH' });
  });

  it('may send the token with one operation, as GraphiQL does', async () => {
    const extensions = { headers: { Authorization: await bearer() } };
    const heard = new Heard(gateway.client(), { query: '{ product(id: "2") { name } }', extensions });
    expect((await heard.next()).data).toEqual({ product: { name: 'Product 2' } });
  });

  it('is asked to connect again when the token has ended', async () => {
    // five seconds of grace: this one holds for two or three more, long enough to connect on a busy machine
    const heard = new Heard(gateway.client({ authorization: await bearer({ exp: -2 }) }), { query: LIVE });
    expect(await heard.ended).toMatchObject({
      code: 4403,
      reason: 'The token has expired: connect again with a new one.',
    });
  });

  it('cannot connect with one that does not hold', async () => {
    const heard = new Heard(gateway.client({ authorization: await bearer({ aud: 'someone else' }) }), { query: LIVE });
    expect(await heard.ended).toMatchObject({ code: 4403, reason: expect.stringContaining('"aud" does not hold') });
  });
});

describe('A caller without a token', () => {
  it('gets public fields, __typename and, in development, introspection', async () => {
    const { data } = await gateway.ask('{ __typename catalog __schema { queryType { name } } }');
    expect(data).toEqual({ __typename: 'Query', catalog: 'spring', __schema: { queryType: { name: 'Query' } } });
    expect(await callerHeard(graph.products.heard.at(-1)!.authorization)).toMatchObject({
      kind: 'ANONYMOUS',
      tenant: '',
    });
  });

  it.each([
    { what: 'another field', query: '{ catalog product(id: "1") { id } }', named: 'query product' },
    {
      what: 'one under an alias in a fragment',
      query: '{ ...F } fragment F on Query { catalog: products { id } }',
      named: 'query products',
    },
    { what: 'a mutation', query: 'mutation { rename(id: "1", name: "x") { id } }', named: 'mutation rename' },
  ])('is refused $what before any subgraph hears of it', async ({ query, named }) => {
    const before = graph.products.heard.length;
    const { status, errors, data } = await gateway.ask(query);
    expect({ status, data }).toEqual({ status: 401, data: undefined });
    expect(errors?.[0]?.message).toContain(`${named} needs a token.`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(graph.products.heard.length).toBe(before);
  });

  it('is refused the same over a WebSocket, which stays open', async () => {
    const client = gateway.client();
    const before = graph.products.subscribed.length;
    for (const query of [LIVE, '{ products { id } }']) {
      expect(await new Heard(client, { query }).ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    expect((await new Heard(client, { query: '{ catalog }' }).next()).data).toEqual({ catalog: 'spring' });
    expect(graph.products.subscribed.length).toBe(before);
  });
});

describe('Readiness', () => {
  it('names the subgraphs that are not ready', async () => {
    const env = { AUTH_ISSUERS: issuer.setting, INTERNAL_TOKEN_SECRET: SECRET };
    const other = new ToyGraph();
    const sdl = await other.start();
    await other.reviews.stop();
    const waiting = await GatewayProcess.start(sdl, env);
    const ready = () => fetch(new URL('/health/ready', waiting.url));
    const first = await ready();
    expect({ status: first.status, body: await first.json() }).toEqual({
      status: 503,
      body: { status: 'waiting', waitingFor: ['reviews'], supergraph: expect.stringMatching(/^[\da-f]{12}$/) },
    });
    await other.reviews.start();
    await vi.waitFor(async () => expect((await ready()).status).toBe(200), { timeout: 5_000 });
    await waiting.stop();
    await other.stop();
  });
});
