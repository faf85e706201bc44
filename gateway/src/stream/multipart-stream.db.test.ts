import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, CombinedProtocolErrors } from '@apollo/client/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { PluginFolder } from '../../testing/plugin-folder.js';
import { RawStream } from '../../testing/raw-stream.js';
import { ToyGraph } from '../../testing/toy-graph.js';

const graph = new ToyGraph();
let plugins: PluginFolder;
let gateways: { readonly own: GatewayProcess; readonly apollo: GatewayProcess };
let key: string;
let keys = 0;

beforeAll(async () => {
  const sdl = await graph.start();
  plugins = await PluginFolder.make();
  const APOLLO_PLUGINS = await plugins.write(
    'watch.mjs',
    'export default { requestDidStart: async () => note("asked") };',
  );
  const [own, apollo] = await Promise.all([GatewayProcess.start(sdl), GatewayProcess.start(sdl, { APOLLO_PLUGINS })]);
  gateways = { own, apollo };
});
beforeEach(() => {
  key = `m${keys++}`;
});
afterAll(async () => {
  await Promise.all(Object.values(gateways ?? {}).map((gateway) => gateway.stop()));
  await Promise.all([graph.stop(), plugins.remove()]);
});

const LIVE = 'subscription Live($id: ID!) { changed: priceChanged(id: $id) { price stars } }';
const APOLLO =
  'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9';
const HEAD = '\r\ncontent-type: application/json\r\n\r\n';
const BOUNDARY = '\r\n--graphql';
const OPENING = `${BOUNDARY}${HEAD}{}${BOUNDARY}`;

const asked = (extensions?: object) => ({ query: LIVE, variables: { id: key }, ...(extensions && { extensions }) });
const append = (price: number) => graph.log.append(key, { id: key, price });
const isFollowed = () => vi.waitFor(() => expect(graph.log.open(key)).toBe(1));
const isLeft = () => vi.waitFor(() => expect(graph.log.open(key)).toBe(0), { timeout: 8_000 });
const part = (payload: string) => `${HEAD}{"payload":${payload}}${BOUNDARY}`;
const result = (seq: number, price: number) =>
  `{"data":{"changed":{"price":${price},"stars":1}},"extensions":{"event":` +
  `{"id":"products:${seq}","at":"2026-01-01T00:00:00.000Z","key":"${key}"}}}`;

describe.each(['own', 'apollo'] as const)('A stream of parts, where the pipeline is %s,', (pipeline) => {
  const open = (body: object = asked(), accept = APOLLO) =>
    RawStream.open(gateways[pipeline].url, { body, headers: { accept } });

  it('opens at once, and brings each event with the boundary of the next', async () => {
    const stream = await open();
    expect(await stream.until(OPENING)).toBe(OPENING);
    expect(stream.response).toMatchObject({
      statusCode: 200,
      headers: {
        'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
        'cache-control': 'no-cache',
        'x-accel-buffering': 'no',
        'transfer-encoding': 'chunked',
      },
    });
    await isFollowed();
    append(1);
    await stream.until(/"price":1.*--graphql/s);
    append(2);
    const text = await stream.until(/"price":2.*--graphql/s);
    const last = Number(/.*products:(\d+)/s.exec(text)![1]);
    expect(text).toBe(OPENING + part(result(last - 1, 1)) + part(result(last, 2)));
    stream.close();
    const again = await open(asked({ resume: `products:${last - 1}` }));
    expect(await again.until(/"price":2.*--graphql/s)).toBe(OPENING + part(result(last, 2)));
    again.close();
    await isLeft();
  });

  it('says that it is still there', async () => {
    const stream = await open();
    expect(await stream.until(`${OPENING}${HEAD}{}${BOUNDARY}`)).toBe(`${OPENING}${HEAD}{}${BOUNDARY}`);
    stream.close();
  });

  it('ends with the errors of a subgraph that refuses it', async () => {
    const errors = [{ message: 'Not yours.', extensions: { code: 'FORBIDDEN', service: 'products' } }];
    const stream = await open({ query: 'subscription { forbidden { id } }' });
    expect(await stream.whole()).toBe(`${OPENING}${HEAD}${JSON.stringify({ payload: null, errors })}${BOUNDARY}--\r\n`);
  });

  it.each([
    {
      what: 'a document that does not fit',
      body: { query: 'subscription { nope }' },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    { what: 'a missing variable', body: { query: LIVE }, code: 'BAD_USER_INPUT' },
    { what: 'no cursor', body: { ...asked({ resume: 'now' }), variables: { id: '1' } }, code: 'INVALID_INPUT' },
  ])('is refused as JSON with $what', async ({ body, code }) => {
    const stream = await open(body);
    expect(stream.response.statusCode).toBe(400);
    expect(stream.response.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
    expect(JSON.parse(await stream.whole())).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it.each([
    'multipart/mixed; subscriptionSpec="1.0"; boundary=graphql',
    'Multipart/Mixed;SubscriptionSpec=1.0',
    'application/json, multipart/mixed;subscriptionSpec=1.0;q=0.1',
    'text/event-stream;q=0.1, multipart/mixed;subscriptionspec="1.0"',
  ])('is had with accept: %s', async (accept) => {
    const stream = await open(asked(), accept);
    expect(await stream.until(OPENING)).toBe(OPENING);
    stream.close();
  });

  it.each([
    'application/json',
    '*/*',
    'multipart/mixed, application/json',
    'multipart/mixed;subscriptionSpec=2.0, application/json',
    'multipart/mixed;subscriptionSpec=1.0;q=0, application/json',
    'multipart/mixed;deferSpec=20220824, application/json',
    'multipart/form-data;subscriptionSpec=1.0, application/json',
    'text/event-stream;q=0, application/json',
  ])('is not had with accept: %s', async (accept) => {
    const stream = await open(asked(), accept);
    expect(stream.response.statusCode).toBe(406);
    expect(JSON.parse(await stream.whole())).toEqual({
      errors: [
        {
          message:
            'A subscription is answered over WebSocket (graphql-transport-ws) at this address, or over HTTP with accept: ' +
            `text/event-stream or accept: multipart/mixed;subscriptionSpec=1.0, got ${JSON.stringify(accept)}.`,
          extensions: { code: 'SUBSCRIPTION_BAD_HEADER' },
        },
      ],
    });
  });

  it('is no answer to a query, which comes as JSON', async () => {
    for (const accept of [APOLLO, 'multipart/mixed;subscriptionSpec=1.0']) {
      const stream = await open({ query: '{ catalog }' }, accept);
      expect(stream.response.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json;/);
      expect(await stream.whole()).toMatch(/^\{"data":\{"catalog":"spring"\}\}\n?$/);
    }
  });

  it('is taken by Apollo Client, with errors as it knows them', async () => {
    const { client, seen, leave } = subscribe(gateways[pipeline].url, { id: key });
    await isFollowed();
    append(5);
    await vi.waitFor(() => expect(seen.length).toBe(1));
    expect(seen[0]).toMatchObject({ data: { changed: { price: 5, stars: 1 } } });
    await graph.reviews.stop();
    append(6);
    await vi.waitFor(() => expect(seen.length).toBe(2));
    expect(seen[1]!.error).toBeInstanceOf(CombinedGraphQLErrors);
    await graph.reviews.start();
    append(7);
    await vi.waitFor(() => expect(seen.length).toBe(3));
    leave();
    expect((await client.query({ query: gql('{ catalog }') })).data).toEqual({ catalog: 'spring' });
    const refused = subscribe(gateways[pipeline].url, {}, 'subscription { forbidden { id } }');
    await refused.ended;
    expect(refused.seen).toHaveLength(1);
    const { error } = refused.seen[0]!;
    expect(CombinedProtocolErrors.is(error) && error.errors[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      service: 'products',
    });
  });
});

describe('A subscription where Apollo Server is the pipeline', () => {
  it('is none of its plug-ins, but a query with the same header is', async () => {
    await plugins.noted();
    const { url } = gateways.apollo;
    const stream = await RawStream.open(url, { body: asked(), headers: { accept: APOLLO } });
    await isFollowed();
    stream.close();
    expect(await plugins.noted()).toEqual([]);
    await (await RawStream.open(url, { body: { query: '{ catalog }' }, headers: { accept: APOLLO } })).whole();
    expect(await plugins.noted()).toEqual(['asked']);
  });

  it('comes as events as well', async () => {
    const stream = await RawStream.open(gateways.apollo.url, {
      body: asked(),
      headers: { accept: 'text/event-stream' },
    });
    await isFollowed();
    append(1);
    await stream.until('event: next');
    stream.close();
  });
});

interface Seen {
  readonly data?: unknown;
  readonly error?: unknown;
}

/** Subscribes with Apollo Client over its HttpLink. */
function subscribe(uri: string, variables: object, query = LIVE) {
  const client = new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache() });
  const seen: Seen[] = [];
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const subscription = client
    .subscribe({ query: gql(query), variables, errorPolicy: 'all', fetchPolicy: 'no-cache' })
    .subscribe({ next: (result) => void seen.push(result as Seen), complete: end });
  return { client, seen, ended, leave: () => subscription.unsubscribe() };
}
