import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { GatewayProcess } from '../testing/gateway-process.js';
import { Heard } from '../testing/heard.js';
import { ToyGraph } from '../testing/toy-graph.js';

const graph = new ToyGraph();
let gateway: GatewayProcess;

beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start(), { SUBSCRIPTION_PATIENCE_MS: '1500' });
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

const LIVE = 'subscription Live($id: ID!) { changed: priceChanged(id: $id) { name price stars } }';

/** A subscription at a subgraph stays a moment for whoever comes next. */
const SOON = { timeout: 5_000 };

const subscribe = (query: string, variables: Record<string, unknown> = {}, extensions: Record<string, unknown> = {}) =>
  new Heard(gateway.client(), { query, variables, extensions });

/** Subscribes, and waits until the subgraph knows. */
async function listen(id: string, extensions?: Record<string, unknown>) {
  const heard = subscribe(LIVE, { id }, extensions);
  await vi.waitFor(() => expect(graph.log.open(id)).toBe(1));
  return heard;
}

const append = (id: string, price: number) => graph.log.append(id, { id, name: `Product ${id}`, price });

describe('A federated subscription', () => {
  it('gets each event with the fields of other subgraphs as they are at that moment', async () => {
    const heard = await listen('fresh');
    graph.stars = 2;
    append('fresh', 10);
    const first = await heard.next();
    expect(first.data).toEqual({ changed: { name: 'Product fresh', price: 10, stars: 2 } });
    expect(first.extensions?.['event']).toEqual({
      id: expect.stringMatching(/^products:\d+$/),
      at: expect.any(String),
      key: 'fresh',
    });
    graph.stars = 5;
    append('fresh', 11);
    expect((await heard.next()).data).toEqual({ changed: { name: 'Product fresh', price: 11, stars: 5 } });
    heard.unsubscribe();
  });

  it('is asked of somebody else’s subgraph without a word that only ours know', async () => {
    const heard = await listen('foreign');
    expect(graph.products.subscribed.at(-1)?.extensions).toEqual({});
    heard.unsubscribe();
  });

  it('ends upstream when the client unsubscribes, also while nothing happens', async () => {
    const heard = await listen('quiet');
    heard.unsubscribe();
    await vi.waitFor(() => expect(graph.log.open('quiet')).toBe(0), SOON);
  });

  it('ends upstream when the client vanishes', async () => {
    const client = gateway.client();
    new Heard(client, { query: LIVE, variables: { id: 'gone' } });
    await vi.waitFor(() => expect(graph.log.open('gone')).toBe(1));
    client.terminate();
    await vi.waitFor(() => expect(graph.log.open('gone')).toBe(0), SOON);
  });

  it('loses nothing and hears nothing twice when its subgraph is cut off', async () => {
    graph.log.overlap = 2; // the log repeats what it already sent
    const heard = await listen('cut');
    append('cut', 1);
    expect((await heard.next()).data).toMatchObject({ changed: { price: 1 } });
    await graph.products.stop();
    append('cut', 2);
    append('cut', 3);
    await graph.products.start();
    append('cut', 4);
    const prices = [await heard.next(), await heard.next(), await heard.next()].map(({ data }) => data?.['changed']);
    expect(prices).toMatchObject([{ price: 2 }, { price: 3 }, { price: 4 }]);
    expect(graph.products.subscribed.at(-1)?.extensions?.['resume']).toMatch(/^products:\d+$/);
    graph.log.overlap = 0;
    heard.unsubscribe();
  });

  it('goes on after the event a client names', async () => {
    const heard = await listen('resume');
    append('resume', 1);
    append('resume', 2);
    const { extensions } = await heard.next();
    const { id } = extensions!['event'] as { id: string };
    heard.unsubscribe();
    const again = await listen('resume', { resume: id });
    expect((await again.next()).data).toMatchObject({ changed: { price: 2 } });
    again.unsubscribe();
  });

  it('gets what there is while another subgraph is down', async () => {
    const heard = await listen('partial');
    await graph.reviews.stop();
    append('partial', 7);
    const { data, errors } = await heard.next();
    expect(data).toEqual({ changed: { name: 'Product partial', price: 7, stars: null } });
    expect(errors).toEqual([
      {
        message: 'The subgraph "reviews" does not answer.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' },
      },
    ]);
    await graph.reviews.start();
    append('partial', 8);
    expect((await heard.next()).errors).toBeUndefined();
    heard.unsubscribe();
  });

  it('ends with a clear error when its subgraph stays away', async () => {
    const heard = await listen('away');
    await graph.products.stop();
    expect(await heard.ended).toEqual([
      {
        message: 'The subgraph "products" has not answered for 2 s.',
        extensions: { code: 'SUBSCRIPTION_UPSTREAM_UNAVAILABLE', service: 'products' },
      },
    ]);
    await graph.products.start();
  });

  it.each([
    { what: 'is not its to make', query: 'subscription { forbidden { id } }', code: 'FORBIDDEN' },
    {
      what: 'has two root fields',
      query: 'subscription { forbidden { id } priceChanged { id } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      what: 'is conditional',
      query: 'subscription { forbidden @skip(if: false) { id } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    { what: 'has an unknown field', query: 'subscription { nope }', code: 'GRAPHQL_VALIDATION_FAILED' },
    { what: 'does not parse', query: 'subscription {', code: 'GRAPHQL_PARSE_FAILED' },
    { what: 'lacks a variable', query: LIVE, code: 'BAD_USER_INPUT' },
  ])('that $what is refused, and its socket stays open', async ({ query, code }) => {
    const client = gateway.client();
    expect(await new Heard(client, { query }).ended).toMatchObject([{ extensions: { code } }]);
    expect(await new Heard(client, { query: '{ catalog }' }).next()).toEqual({ data: { catalog: 'spring' } });
  });

  it('refuses to resume from what is no cursor', async () => {
    expect(await subscribe(LIVE, { id: '1' }, { resume: 'yesterday' }).ended).toMatchObject([
      { message: expect.stringContaining('robots:42'), extensions: { code: 'INVALID_INPUT' } },
    ]);
  });

  it('is not open to a page of another origin', async () => {
    const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws', {
      origin: 'https://evil.example',
    });
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('403');
  });

  it.each([
    { what: 'what is no message', message: 'hello', code: 4400 },
    {
      what: 'a subscription before it has said who it is',
      message: '{"id":"1","type":"subscribe","payload":{"query":"{a}"}}',
      code: 4401,
    },
    { what: 'more than 64 KB', message: ' '.repeat(65_537), code: 1009 },
  ])('cannot be had by sending $what', async ({ message, code }) => {
    const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(message);
    expect((await once(socket, 'close'))[0]).toBe(code);
  });

  it('leaves no line in the log but for the outages of its subgraphs', () => {
    const lines = gateway.output().trim().split('\n').slice(1);
    expect(lines.filter((line) => !line.includes('subgraph does not answer'))).toEqual([]);
  });

  it('is sent elsewhere when the gateway stops', async () => {
    const heard = await listen('stopping');
    const exit = gateway.stop();
    expect(await heard.ended).toMatchObject({ code: 1001 });
    expect(await exit).toBe(0);
    await vi.waitFor(() => expect(graph.log.open()).toBe(0));
  });
});
