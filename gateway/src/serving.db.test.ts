import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess } from '../testing/gateway-process.js';
import { ToyGraph } from '../testing/toy-graph.js';
import { supergraphId } from './supergraph/supergraph-id.js';

const graph = new ToyGraph();
let gateway: GatewayProcess;
let sdl: string;
const JSON_TYPE = { 'content-type': 'application/json' };

beforeAll(async () => {
  sdl = await graph.start();
  gateway = await GatewayProcess.start(sdl, { SUBGRAPH_TIMEOUT_MS: '500' });
});
afterEach(() => {
  graph.products.instead = graph.reviews.instead = undefined;
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

describe('A gateway over a third-party supergraph', () => {
  it('answers across subgraphs', async () => {
    const { data, status } = await gateway.ask('{ products { name stars } }');
    expect(status).toBe(200);
    expect(data).toEqual({ products: ['1', '2', '3'].map((id) => ({ name: `Product ${id}`, stars: 1 })) });
  });

  it('answers mutations, fragments, aliases, introspection and @include', async () => {
    const { data } = await gateway.ask(
      'mutation M($no: Boolean = false) { mine: rename(id: "7", name: "New") { ...N price @include(if: $no) } } fragment N on Product { called: name stars }',
    );
    expect(data).toEqual({ mine: { called: 'New', stars: 1 } });
    expect((await gateway.ask('{ __type(name: "Product") { name } }')).data).toEqual({ __type: { name: 'Product' } });
  });

  it('keeps the refusals of a subgraph and masks everything else it says', async () => {
    const refused = await gateway.ask('{ refuse(code: "FORBIDDEN", message: "Not yours.") catalog }');
    expect(refused.data).toEqual({ refuse: null, catalog: 'spring' });
    expect(refused.errors).toEqual([
      { message: 'Not yours.', path: ['refuse'], extensions: { code: 'FORBIDDEN', service: 'products' } },
    ]);
    const surprised = await gateway.ask('{ refuse(code: "OOPS", message: "password=hunter2") }');
    expect(surprised.errors).toEqual([
      {
        message: 'Unexpected error.',
        path: ['refuse'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'products' },
      },
    ]);
  });

  it.each([
    { what: 'a redirect', status: 302, headers: { location: 'http://169.254.169.254/' }, body: '' },
    { what: 'an HTML page', status: 500, headers: { 'content-type': 'text/html' }, body: '<h1>Error at app.js:1</h1>' },
    { what: 'broken JSON', status: 200, headers: JSON_TYPE, body: '{"data":{"products":' },
    { what: 'another shape', status: 200, headers: JSON_TYPE, body: '{"data":[1],"errors":7}' },
  ])('names the subgraph that answers with $what, and nothing more', async ({ status, headers, body }) => {
    graph.reviews.instead = (request, response) => {
      request.resume();
      response.writeHead(status, headers).end(body);
    };
    const { data, errors } = await gateway.ask('{ product(id: "1") { name stars } }');
    expect(data).toEqual({ product: { name: 'Product 1', stars: null } });
    expect(errors).toEqual([
      {
        message: 'The subgraph "reviews" does not answer in GraphQL.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' },
      },
    ]);
  });

  it('is not polluted by a hostile subgraph', async () => {
    graph.reviews.instead = (request, response) => {
      request.resume();
      response.writeHead(200, JSON_TYPE);
      response.end(
        '{"data":{"_entities":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"stars":4}]}}',
      );
    };
    expect((await gateway.ask('{ product(id: "1") { stars } }')).data).toEqual({ product: { stars: 4 } });
    graph.reviews.instead = (request, response) => {
      request.resume();
      response.writeHead(200, JSON_TYPE);
      response.end('{"data":{"_entities":"x"},"errors":[null,{"message":{},"path":{}}]}');
    };
    const { errors } = await gateway.ask('{ product(id: "1") { stars } }');
    expect(new Set(errors?.map(({ message }) => message))).toEqual(new Set(['Unexpected error.']));
  });

  it('does not wait for a subgraph beyond its deadline', async () => {
    const { data, errors } = await gateway.ask('{ slow }');
    expect(data).toEqual({ slow: null });
    expect(errors?.[0]?.message).toBe('The subgraph "products" does not answer.');
  });

  it('gives partial data while a subgraph is down, and whole data once it is back', async () => {
    await graph.reviews.stop();
    const partial = await gateway.ask('{ products { name stars } }');
    expect(partial.data).toMatchObject({ products: [{ name: 'Product 1', stars: null }, {}, {}] });
    expect(partial.errors).toEqual([
      {
        message: 'The subgraph "reviews" does not answer.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' },
      },
    ]);
    await graph.reviews.start();
    expect((await gateway.ask('{ products { stars } }')).errors).toBeUndefined();
  });

  it('tells a subgraph nothing a client invented', async () => {
    const { headers } = await gateway.ask('{ catalog }', {
      headers: { authorization: 'Bearer forged', 'x-user-id': 'root', cookie: 'a=b', 'x-correlation-id': 'order-66' },
    });
    expect(headers.get('x-correlation-id')).toBe('order-66');
    const heard = graph.products.heard.at(-1)!;
    expect(heard).toMatchObject({ 'x-correlation-id': 'order-66' });
    for (const name of ['authorization', 'x-user-id', 'cookie']) expect(heard).not.toHaveProperty(name);
    const other = await gateway.ask('{ catalog }', { headers: { 'x-correlation-id': 'a b' } });
    expect(other.headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/);
  });

  it('serves GraphiQL to browsers without naming another host to load from', async () => {
    const response = await fetch(gateway.url, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('YogaGraphiQL.renderYogaGraphiQL');
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });

  it('lets Apollo Sandbox and pages of this machine in, and no one else', async () => {
    const allowed = async (origin: string) =>
      (
        await fetch(gateway.url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })
      ).headers.get('access-control-allow-origin');
    expect(await allowed('https://studio.apollographql.com')).toBe('https://studio.apollographql.com');
    expect(await allowed('http://localhost:5173')).toBe('http://localhost:5173');
    expect(await allowed('https://evil.example')).toBeNull();
  });

  it('is live, and ready', async () => {
    expect((await fetch(new URL('/health/live', gateway.url))).status).toBe(200);
    expect(await (await fetch(new URL('/health/ready', gateway.url))).json()).toEqual({
      status: 'ready',
      waitingFor: [],
      supergraph: supergraphId(sdl),
    });
  });

  it('has logged the two outages of a subgraph and its broken answers, but no request', () => {
    const lines = gateway.output().trim().split('\n').slice(1);
    expect(lines.filter((line) => !/subgraph does not answer|Expected \\"data._entities/.test(line))).toEqual([]);
  });
});
