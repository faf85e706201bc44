import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChangingGraph } from '../../testing/changing-graph.js';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { RawSocket } from '../../testing/raw-socket.js';
import { RawStream } from '../../testing/raw-stream.js';
import { SignedInGraph } from '../../testing/signed-in-graph.js';

const world = new SignedInGraph();
const { graph } = world;
const opened: { close(): unknown }[] = [];

beforeAll(() => world.start());
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));
afterAll(() => world.stop());

const LIVE = (id: string, fields = 'price') => `subscription { priceChanged(id: "${id}") { ${fields} } }`;

async function socket(gateway: GatewayProcess, sub = 'u1'): Promise<RawSocket> {
  const raw = await RawSocket.open(gateway.url, { payload: await world.bearer({ sub }) });
  opened.push(raw);
  return raw;
}
async function parts(gateway: GatewayProcess, query: string, more: object = {}): Promise<RawStream> {
  const accept = 'multipart/mixed;subscriptionSpec=1.0, application/graphql-response+json';
  const headers = { accept, ...(await world.bearer()), ...more };
  const stream = await RawStream.open(gateway.url, { body: { query }, headers });
  opened.push(stream);
  return stream;
}
const SOON = { timeout: 10_000, interval: 10 };
const stands = (id: string, count: number, more: object = {}) =>
  vi.waitFor(() => expect(graph.log.open(id)).toBe(count), { ...SOON, ...more });
const error = (message: string, more: object = {}) => ({
  type: 'error',
  payload: [{ message, extensions: { code: 'SUBSCRIPTION_LIMIT', ...more } }],
});

describe('How fast subscriptions begin', () => {
  const RATE = { SUBSCRIPTION_STARTS_AT_ONCE: '3', SUBSCRIPTION_STARTS_PER_SECOND: '1' };

  it('is limited for a caller, whichever way they come, who is told when to try again', async () => {
    const gateway = await world.gateway(RATE);
    const [raw, stranger] = [await socket(gateway), await socket(gateway, 'stranger')];
    const message = 'One caller may begin 3 subscriptions at once, and 1 a second: try again in 1 s.';
    const refusal = error(message, { retryAfter: 1 });
    // faster than any bucket fills up
    for (const id of ['0', '1', '2', '3']) raw.subscribe(id, LIVE('fast'));
    expect(await raw.next()).toEqual({ id: '3', ...refusal });
    const streams = await Promise.all(Array.from({ length: 6 }, () => parts(gateway, LIVE('fast'))));
    const refused = streams.find(({ response }) => response.statusCode !== 200)!;
    expect(refused.response).toMatchObject({ statusCode: 429, headers: { 'retry-after': '1' } });
    expect(JSON.parse(await refused.whole())).toEqual({ errors: refusal.payload });
    // nobody else is, nor is any other operation
    for (const id of ['0', '1', '2']) stranger.subscribe(id, LIVE('elsewhere'));
    for (const id of ['4', '5', '6', '7']) {
      raw.subscribe(id, '{ catalog }');
      expect(await raw.next()).toMatchObject({ id, type: 'next' });
      expect(await raw.next()).toMatchObject({ id, type: 'complete' });
    }
    await stands('elsewhere', 1);
    expect(stranger.unread).toBe(0);
    // and who waits may go on
    await vi.waitFor(async () => expect((await parts(gateway, LIVE('fast'))).response.statusCode).toBe(200), {
      timeout: 10_000,
      interval: 1_100,
    });
  });

  it('is limited for an address where nobody says who they are', async () => {
    const open = { AUTH_ISSUERS: '', INTERNAL_TOKEN_SECRET: '' };
    const gateway = await world.gateway({ ...RATE, ...open, TRUSTED_PROXIES: '1' });
    const raw = await socket(gateway); // of 127.0.0.1
    const statusesFrom = async (address: string) => {
      const asking = Array.from({ length: 3 }, () => parts(gateway, LIVE('nobody'), { 'x-forwarded-for': address }));
      return (await Promise.all(asking)).map(({ response }) => response.statusCode);
    };
    for (const id of ['0', '1', '2', '3']) raw.subscribe(id, LIVE('nobody'));
    expect(await raw.next()).toMatchObject({ id: '3', type: 'error', payload: [{ extensions: { retryAfter: 1 } }] });
    expect(await statusesFrom('127.0.0.1')).toContain(429);
    expect(await statusesFrom('10.0.0.2')).toEqual([200, 200, 200]);
  });
});

describe('What is followed at one subgraph', () => {
  const FEW = { LIVE_TRIGGERS_PER_SUBGRAPH: '2', SUBSCRIPTIONS_PER_CALLER: '4' };
  const message = 'No more than 2 different things of products are followed here at a time: try later.';

  it('is limited, and what is refused leaves nothing behind', async () => {
    const gateway = await world.gateway(FEW);
    const raw = await socket(gateway);
    raw.subscribe('a', LIVE('a'));
    raw.subscribe('b', LIVE('b'));
    await Promise.all([stands('a', 1), stands('b', 1)]);
    const times = graph.products.subscribed.length;
    for (let count = 0; count < 5; count += 1) {
      raw.subscribe('c', LIVE(`c${count}`));
      expect(await raw.next()).toEqual({ id: 'c', ...error(message) });
      const stream = await parts(gateway, LIVE(`c${count}`));
      expect(stream.response.statusCode).toBe(503);
      expect(JSON.parse(await stream.whole())).toEqual({ errors: error(message).payload });
    }
    // nor may somebody who was here before catch up by one more
    graph.log.append('a', { id: 'a', price: 1 });
    graph.log.append('a', { id: 'a', price: 2 });
    expect([await raw.next(), await raw.next()]).toMatchObject([{ id: 'a' }, { id: 'a' }]);
    raw.subscribe('d', LIVE('d'), { extensions: { resume: graph.log.ids('a')[0] } });
    expect(await raw.next()).toEqual({ id: 'd', ...error(message) });
    expect(graph.products.subscribed.length).toBe(times);
    // what is followed already is shared, and places of the caller are left
    raw.subscribe('e', LIVE('a'), { extensions: { resume: graph.log.ids('a')[0] } });
    expect(await raw.next()).toMatchObject({ id: 'e', payload: { data: { priceChanged: { price: 2 } } } });
    raw.subscribe('f', LIVE('b'));
    graph.log.append('a', { id: 'a', price: 3 });
    expect([(await raw.next())['id'], (await raw.next())['id']].toSorted()).toEqual(['a', 'e']);
    raw.subscribe('g', LIVE('a'));
    expect(await raw.next()).toEqual({
      id: 'g',
      ...error('One caller may hold 4 subscriptions at a time: end some first.'),
    });
  });

  it('makes room where one only waits for whoever comes next', async () => {
    const raw = await socket(await world.gateway({ LIVE_TRIGGERS_PER_SUBGRAPH: '1' }));
    for (let count = 0; count < 5; count += 1) {
      raw.subscribe('1', LIVE(`turn${count}`));
      await stands(`turn${count}`, 1);
      raw.say({ id: '1', type: 'complete' });
      // it is still there when the next one comes
      if (count > 0) await stands(`turn${count - 1}`, 0);
    }
  });

  it('is not limited for who goes on with a new supergraph', { timeout: 20_000 }, async () => {
    const changing = new ChangingGraph();
    await changing.start();
    const gateway = await GatewayProcess.start(changing.supergraph(), { LIVE_TRIGGERS_PER_SUBGRAPH: '1' });
    opened.push({ close: () => gateway.stop().then(() => changing.stop()) });
    const raw = await RawSocket.open(gateway.url);
    opened.unshift(raw);
    raw.subscribe('1', LIVE('moves', 'weight'));
    await vi.waitFor(() => expect(changing.log.open('moves')).toBe(1), SOON);
    await gateway.serve(changing.supergraph({ weight: 'reviews' }));
    // the same is asked of its subgraph in another way from now on
    await vi.waitFor(() => expect(changing.products.subscribed.length).toBe(2), SOON);
    expect((await raw.next())['payload']).toMatchObject({ errors: [{ extensions: { code: 'RESYNC_REQUIRED' } }] });
    await vi.waitFor(() => expect(changing.log.open('moves')).toBeGreaterThan(0), SOON);
    changing.log.append('moves', { id: 'moves' });
    expect((await raw.next())['payload']).toMatchObject({ data: { priceChanged: { weight: 7 } } });
  });

  it('sends a slow client away where it has no room to catch up', { timeout: 30_000 }, async () => {
    const gateway = await world.gateway({ LIVE_TRIGGERS_PER_SUBGRAPH: '1' });
    const [slow, quick] = [await socket(gateway), await socket(gateway)];
    const name = 'x'.repeat(64_000);
    const query = LIVE('stalled', 'name');
    for (const raw of [slow, quick]) raw.subscribe('1', query);
    await stands('stalled', 1);
    const happening = setInterval(() => graph.log.append('stalled', { id: 'stalled', name: 'begin' }), 20);
    await Promise.all([slow.next(), quick.next()]);
    clearInterval(happening);
    slow.socket.pause();
    for (let count = 0; count < 400; count += 1) {
      graph.log.append('stalled', { id: 'stalled', name });
      await quick.next();
    }
    slow.socket.resume();
    expect(await slow.closed).toMatchObject({ code: 1013, reason: expect.stringContaining('SLOW_CONSUMER') });
    expect(graph.log.open('stalled')).toBe(1);
  });
});

describe('Different operations over the same events', () => {
  it('are limited, and leave nothing behind either', async () => {
    const gateway = await world.gateway({ LIVE_GROUPS_PER_TRIGGER: '2' });
    const raw = await socket(gateway);
    const message = 'No more than 2 different operations follow the same events here at a time: try later.';
    // all of them ask the same of the subgraph
    const fields = (alias: string) => `__typename id price ${alias}: stars`;
    raw.subscribe('a', LIVE('shapes', fields('a')));
    raw.subscribe('b', LIVE('shapes', fields('b')));
    await stands('shapes', 1);
    graph.log.append('shapes', { id: 'shapes', price: 1 });
    expect([(await raw.next())['id'], (await raw.next())['id']].toSorted()).toEqual(['a', 'b']);
    raw.subscribe('c', LIVE('shapes', fields('c')));
    expect(await raw.next()).toEqual({ id: 'c', ...error(message) });
    // also where it would have to catch up
    raw.subscribe('c', LIVE('shapes', fields('c')), { extensions: { resume: 'products:0' } });
    expect(await raw.next()).toEqual({ id: 'c', ...error(message) });
    expect(graph.log.open('shapes')).toBe(1);
    raw.say({ id: 'a', type: 'complete' });
    raw.subscribe('c', LIVE('shapes', fields('c')));
    raw.say({ type: 'ping' });
    expect(await raw.next()).toEqual({ type: 'pong' });
    const happening = setInterval(() => graph.log.append('shapes', { id: 'shapes', price: 2 }), 20);
    const heard = new Set<unknown>();
    while (heard.size < 2) heard.add((await raw.next())['id']);
    clearInterval(happening);
    expect([...heard].toSorted()).toEqual(['b', 'c']);
  });

  it('make room for each other as soon as nobody follows', async () => {
    const raw = await socket(await world.gateway({ LIVE_GROUPS_PER_TRIGGER: '1' }));
    const times = graph.products.subscribed.length;
    for (const alias of ['a', 'b', 'c']) {
      raw.subscribe(alias, LIVE('in-turn', `__typename id price ${alias}: stars`));
      await stands('in-turn', 1);
      const happening = setInterval(() => graph.log.append('in-turn', { id: 'in-turn', price: 1 }), 20);
      let said = await raw.next();
      while (said['id'] !== alias) said = await raw.next(); // what came last of the one before
      clearInterval(happening);
      expect(said).toMatchObject({ payload: { data: { priceChanged: { [alias]: 1 } } } });
      raw.say({ id: alias, type: 'complete' });
    }
    expect(graph.products.subscribed.length).toBe(times + 1);
  });
});

describe('A subscription at the subgraph that nobody needs any more', () => {
  it('is kept by nobody who is refused', { timeout: 20_000 }, async () => {
    const gateway = await world.gateway({ SUBSCRIPTIONS_PER_CALLER: '1' });
    const [raw, full] = [await socket(gateway), await socket(gateway, 'full')];
    const nobody = await RawSocket.open(gateway.url);
    opened.push(nobody);
    full.subscribe('0', LIVE('other'));
    await stands('other', 1);
    raw.subscribe('0', LIVE('rests'));
    await stands('rests', 1);
    raw.say({ id: '0', type: 'complete' });
    let id = 0;
    const refused = setInterval(() => {
      id += 1;
      for (const one of [full, nobody]) one.subscribe(String(id), LIVE('rests'));
    }, 100);
    await stands('rests', 0);
    clearInterval(refused);
    const code = (name: string) => ({ id: '1', type: 'error', payload: [{ extensions: { code: name } }] });
    expect(await full.next()).toMatchObject(code('SUBSCRIPTION_LIMIT'));
    expect(await nobody.next()).toMatchObject(code('UNAUTHENTICATED'));
  });
});
