import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { HeardOverSse } from '../../testing/heard-over-sse.js';
import { RawStream } from '../../testing/raw-stream.js';
import { ToyGraph } from '../../testing/toy-graph.js';

const graph = new ToyGraph();
let gateway: GatewayProcess;
let key: string;
let keys = 0;

beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start());
});
beforeEach(() => {
  key = `e${keys++}`;
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

const LIVE = 'subscription Live($id: ID!) { changed: priceChanged(id: $id) { price stars } }';
const EVENTS = { accept: 'text/event-stream' };
const OPENING = ':\n\nretry: 1000\n\n';
const COMPLETE = 'event: complete\ndata: \n\n';

const asked = (extensions?: object) => ({ query: LIVE, variables: { id: key }, ...(extensions && { extensions }) });
const open = (body: object = asked(), headers: Record<string, string> = EVENTS) =>
  RawStream.open(gateway.url, { body, headers });
const append = (price: number) => graph.log.append(key, { id: key, price });
const isFollowed = () => vi.waitFor(() => expect(graph.log.open(key)).toBe(1));
const isLeft = () => vi.waitFor(() => expect(graph.log.open(key)).toBe(0), { timeout: 8_000 });

/** As one event of a price is written. */
const event = (seq: string, price: number) =>
  `id: products:${seq}\nevent: next\ndata: {"data":{"changed":{"price":${price},"stars":1}},"extensions":{"event":` +
  `{"id":"products:${seq}","at":"2026-01-01T00:00:00.000Z","key":"${key}"}}}\n\n`;
const lastSeq = (text: string) => /.*id: products:(\d+)\n/s.exec(text)![1]!;

describe('A stream of events', () => {
  it('opens at once, and brings each event under its id', async () => {
    const stream = await open();
    expect(await stream.until('retry')).toBe(OPENING);
    const { statusCode, headers } = stream.response;
    expect({ statusCode, headers }).toMatchObject({
      statusCode: 200,
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache',
        'x-accel-buffering': 'no',
        'transfer-encoding': 'chunked',
        'x-correlation-id': expect.any(String),
      },
    });
    expect(headers).not.toHaveProperty('content-encoding');
    await isFollowed();
    append(1);
    await stream.until(/"price":1.*\n\n/s);
    append(2);
    const text = await stream.until(/"price":2.*\n\n/s);
    const last = lastSeq(text);
    expect(text).toBe(OPENING + event(String(Number(last) - 1), 1) + event(last, 2));
    stream.close();
    await isLeft();
  });

  it('is had by GET, as browsers ask for it', async () => {
    const search = new URLSearchParams({ query: LIVE, variables: JSON.stringify({ id: key }) });
    const stream = await RawStream.open(`${gateway.url}?${search}`, { headers: EVENTS });
    await isFollowed();
    append(3);
    await stream.until(/"price":3.*\n\n/s);
    stream.close();
  });

  it('is open to a page of an allowed origin', async () => {
    const origin = 'http://localhost:3000';
    const stream = await open(asked(), { ...EVENTS, origin });
    expect(stream.response.headers['access-control-allow-origin']).toBe(origin);
    expect(await stream.until('retry')).toBe(OPENING);
    stream.close();
  });

  it('goes on after the last event that its client names', async () => {
    const stream = await open();
    await isFollowed();
    for (const price of [1, 2, 3]) append(price);
    const last = lastSeq(await stream.until(/"price":3.*\n\n/s));
    stream.close();
    const [first, second] = [Number(last) - 2, Number(last) - 1];
    const again = await open(asked(), { ...EVENTS, 'last-event-id': `products:${first}` });
    expect(await again.until(/"price":3.*\n\n/s)).toBe(OPENING + event(String(second), 2) + event(last, 3));
    again.close();
    // what the operation itself says goes before
    const own = await open(asked({ resume: `products:${second}` }), {
      ...EVENTS,
      'last-event-id': `products:${first}`,
    });
    expect(await own.until(/"price":3.*\n\n/s)).toBe(OPENING + event(last, 3));
    own.close();
  });

  it('ends with the errors of a subgraph that refuses it', async () => {
    const stream = await open({ query: 'subscription { forbidden { id } }' });
    const errors = [{ message: 'Not yours.', extensions: { code: 'FORBIDDEN', service: 'products' } }];
    expect(await stream.whole()).toBe(`${OPENING}event: next\ndata: ${JSON.stringify({ errors })}\n\n${COMPLETE}`);
  });

  it.each([
    { what: 'a document that does not parse', body: { query: 'subscription {' }, code: 'GRAPHQL_PARSE_FAILED' },
    { what: 'a missing variable', body: { query: LIVE }, code: 'BAD_USER_INPUT' },
    {
      what: 'no cursor to resume from',
      body: { ...asked({ resume: 'yesterday' }), variables: { id: '1' } },
      code: 'INVALID_INPUT',
    },
    { what: 'no document', body: {}, code: 'BAD_REQUEST' },
  ])('with $what is one error, or JSON for who takes that as well', async ({ body, code }) => {
    const stream = await open(body);
    expect(stream.response.statusCode).toBe(200);
    const text = await stream.whole();
    expect(text).toMatch(/^event: next\ndata: \{"errors":\[.*\]\}\n\nevent: complete\ndata: \n\n$/);
    expect(text).toContain(`"code":"${code}"`);
    const json = await open(body, { accept: 'text/event-stream, application/graphql-response+json;q=0.5' });
    expect(json.response.statusCode).toBe(400);
    expect(json.response.headers['content-type']).toContain('application/graphql-response+json');
    expect(JSON.parse(await json.whole())).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('is the answer to a query where nothing else is wanted, or that most of all', async () => {
    const query = { query: '{ catalog }' };
    const whole = `event: next\ndata: {"data":{"catalog":"spring"}}\n\n${COMPLETE}`;
    expect(await (await open(query)).whole()).toBe(whole);
    expect(await (await open(query, { accept: 'application/json;q=0.9, text/event-stream' })).whole()).toBe(whole);
    const json = await open(query, { accept: 'application/json, text/event-stream' });
    expect(await json.whole()).toBe('{"data":{"catalog":"spring"}}');
    const mutation = await open({ query: 'mutation { rename(id: "1", name: "x") { name } }' });
    expect(await mutation.whole()).toContain('data: {"data":{"rename":{"name":"x"}}}\n\n');
  });
});

describe('The client graphql-sse', () => {
  const listen = (query: string, variables?: Record<string, unknown>) =>
    new HeardOverSse(() => gateway.url, { query, ...(variables && { variables }) });

  it('subscribes, and leaves', async () => {
    const heard = listen(LIVE, { id: key });
    await isFollowed();
    append(7);
    await vi.waitFor(() => expect(heard.data).toEqual([{ changed: { price: 7, stars: 1 } }]));
    heard.unsubscribe();
    await isLeft();
  });

  it('has a query answered, and what is refused', async () => {
    const query = listen('{ catalog }');
    expect(await query.ended).toBeUndefined();
    expect(query.results).toEqual([{ data: { catalog: 'spring' } }]);
    const refused = listen('subscription { nope }');
    expect(await refused.ended).toBeUndefined();
    expect(refused.results).toMatchObject([{ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }]);
  });
});
