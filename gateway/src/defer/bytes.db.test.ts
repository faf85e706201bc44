import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeferringGraph } from '../../testing/deferring-graph.js';
import { answering } from '../../testing/federation.js';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { PartReader } from '../../testing/part-reader.js';

const graph = new DeferringGraph();
let gateway: GatewayProcess;
beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start(), { PLANNING_TIMEOUT_MS: '30000' });
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

const ask = (query: string, accept: string) => gateway.post(JSON.stringify({ query }), { accept });

/** A multipart body around some JSON texts. */
function body(...texts: readonly string[]): string {
  const parts = texts.map((text) => `content-type: application/json; charset=utf-8\r\n\r\n${text}\r\n`);
  return `\r\n---\r\n${parts.join('---\r\n')}-----\r\n`;
}

describe('An answer in parts', () => {
  const query =
    '{ products { name ... @defer(label: "price") { price } } product { id ... @defer { reviews { body ... @defer(label: "by") { author { name } } } } } }';
  const first =
    '"data":{"products":[{"name":"Product 1"},{"name":"Product 2"},{"name":"Product 3"}],"product":{"id":"1"}}';
  const reviews = '{"reviews":[{"body":"1.1"},{"body":"1.2"}]}';

  it('is written as of 2022-08-24', async () => {
    const response = await ask(query, 'multipart/mixed;deferSpec=20220824,application/json;q=0.9');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'multipart/mixed; boundary="-"; deferSpec=20220824',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text.startsWith(body(`{${first},"hasNext":true}`).replace(/-----\r\n$/, '---\r\n'))).toBe(true);
    const prices = ['0', '1', '2'].map(
      (at) => `{"path":["products",${at}],"label":"price","data":{"price":${Number(at) + 1}0}}`,
    );
    expect(text).toContain(prices.join(','));
    expect(text).toContain(`{"path":["product"],"data":${reviews}}`);
    const authors = ['0', '1'].map(
      (at) => `{"path":["product","reviews",${at}],"label":"by","data":{"author":{"name":"User u${Number(at) + 1}"}}}`,
    );
    expect(text.endsWith(`${authors.join(',')}],"hasNext":false}\r\n-----\r\n`)).toBe(true);
  });

  it('is written as of incremental delivery 0.2', async () => {
    const nested = '{ product { id ... @defer(label: "r") { reviews { body ... @defer { author { name } } } } } }';
    const response = await ask(nested, 'multipart/mixed;incrementalSpec=v0.2,application/json;q=0.9');
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"; incrementalSpec=v0.2');
    expect(await response.text()).toBe(
      body(
        '{"data":{"product":{"id":"1"}},"pending":[{"id":"0","path":["product"],"label":"r"}],"hasNext":true}',
        `{"pending":[{"id":"1","path":["product","reviews",0]},{"id":"2","path":["product","reviews",1]}],"incremental":[{"id":"0","data":${reviews}}],"completed":[{"id":"0"}],"hasNext":true}`,
        '{"incremental":[{"id":"1","data":{"author":{"name":"User u1"}}},{"id":"2","data":{"author":{"name":"User u2"}}}],"completed":[{"id":"1"},{"id":"2"}],"hasNext":false}',
      ),
    );
  });

  it('is given to pages of other origins too', async () => {
    const headers = { accept: 'multipart/mixed;deferSpec=20220824', origin: 'http://localhost:3000' };
    const response = await gateway.post(JSON.stringify({ query: '{ product { id ... @defer { price } } }' }), headers);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(await response.text()).toBe(
      body(
        '{"data":{"product":{"id":"1"}},"hasNext":true}',
        '{"incremental":[{"path":["product"],"data":{"price":10}}],"hasNext":false}',
      ),
    );
  });

  it('tells in either shape that a part has failed, and why', async () => {
    const failing = '{ products { name ... @defer { stars } } }';
    const error =
      '{"message":"Not yours.","path":["products",1,"stars"],"extensions":{"code":"FORBIDDEN","service":"reviews"}}';
    const old = await (await ask(failing, 'multipart/mixed;deferSpec=20220824')).text();
    expect(old).toContain(`{"path":["products",1],"errors":[${error}],"data":null}`);
    const recent = await (await ask(failing, 'multipart/mixed;incrementalSpec=v0.2')).text();
    expect(recent).toContain(
      `"incremental":[{"id":"0","data":{"stars":3}},{"id":"2","data":{"stars":3}}],"completed":[{"id":"0"},{"id":"1","errors":[${error}]},{"id":"2"}],"hasNext":false}`,
    );
  });

  it('says why a part has no data also where the subgraph said nothing wrong', async () => {
    graph.reviews.instead = answering('{"data":{"_entities":[{"stars":"many"}]}}');
    const path = ['product'];
    const errors = [{ message: 'Unexpected error.', path, extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
    try {
      const query = '{ product { name ... @defer { stars } } }';
      const old = await new PartReader(await ask(query, 'multipart/mixed;deferSpec=20220824')).rest();
      const valueCompletion = [{ path: ['product', 'stars'], extensions: { code: 'INVALID_GRAPHQL' } }];
      expect(old[1]).toMatchObject({ incremental: [{ path, data: null, errors, extensions: { valueCompletion } }] });
      const recent = await new PartReader(await ask(query, 'multipart/mixed;incrementalSpec=v0.2')).rest();
      expect(recent[1]).toEqual({ completed: [{ id: '0', errors }], hasNext: false });
    } finally {
      graph.reviews.instead = undefined;
    }
  });

  it('tells an error with the part that has the field, however early it is known', async () => {
    const text = await (
      await ask('{ product { details { size ... @defer { broken } } } }', 'multipart/mixed;deferSpec=20220824')
    ).text();
    expect(text.split('\r\n---\r\n')[1]).toContain('{"data":{"product":{"details":{"size":1}}},"hasNext":true}');
    expect(text).toContain('"errors":[{"message":"Not yours.","path":["product","details","broken"]');
  });
});

describe('A whole answer', () => {
  const deferring = '{ product { name ... @defer { price } } }';
  it.each([
    { to: 'who accepts JSON', query: deferring, accept: 'application/json' },
    { to: 'who names no shape', query: deferring, accept: 'multipart/mixed, application/json' },
    {
      to: 'who takes parts as little as can be',
      query: deferring,
      accept: 'multipart/mixed;deferSpec=20220824;q=0, application/json',
    },
    { to: 'who defers nothing', query: '{ product { name price } }', accept: 'multipart/mixed;deferSpec=20220824' },
    {
      to: 'who skips what is deferred',
      query: '{ product { name price ... @skip(if: true) @defer { id } } }',
      accept: 'multipart/mixed;deferSpec=20220824',
    },
    {
      to: 'who defers what is not there',
      query: '{ product { name price } nothing { ... @defer { id } } }',
      accept: 'multipart/mixed;incrementalSpec=v0.2',
    },
  ])('is given $to', async ({ query, accept }) => {
    const response = await ask(query, accept);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toMatchObject({ data: { product: { name: 'Product 1', price: 10 } } });
  });

  it('is not given to who accepts parts of no known shape alone', async () => {
    expect((await ask(deferring, 'multipart/mixed')).status).toBe(406);
  });

  it('is given to who wants it explained, with all requests', async () => {
    const headers = { accept: 'multipart/mixed;deferSpec=20220824', 'x-explain': '1' };
    const response = await gateway.post(JSON.stringify({ query: deferring }), headers);
    const { extensions } = (await response.json()) as { extensions: { explain: { requests?: unknown[] } } };
    expect(JSON.stringify(extensions.explain).match(/"subgraph":"products"/g)).toHaveLength(2);
  });

  it('is given over a WebSocket, in one piece', async () => {
    const client = gateway.client();
    const results: unknown[] = [];
    for await (const result of client.iterate({ query: deferring })) results.push(result);
    await client.dispose();
    expect(results).toEqual([{ data: { product: { name: 'Product 1', price: 10 } } }]);
  });
});

describe('An operation', () => {
  it.each([
    {
      what: 'more fragments than can be planned',
      query: `{ product { ${'... @defer { name } '.repeat(65)} } }`,
      says: 'The operation defers 65 fragments; no more than 64 are allowed.',
    },
    {
      what: 'by more variables than can be planned',
      query: `query (${[1, 2, 3, 4, 5].map((n) => `$v${n}: Boolean!`).join(' ')}) { product { ${[1, 2, 3, 4, 5].map((n) => `... @defer(if: $v${n}) { name }`).join(' ')} } }`,
      says: 'The operation decides by 5 variables what it defers; no more than 4 are allowed.',
    },
  ])('may not defer $what', async ({ query, says }) => {
    const response = await ask(query, 'multipart/mixed;deferSpec=20220824,application/graphql-response+json');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ message: says, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });
});
