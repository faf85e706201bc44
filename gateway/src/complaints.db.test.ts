import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess } from '../testing/gateway-process.js';
import { ToyGraph } from '../testing/toy-graph.js';

const graph = new ToyGraph();
let gateway: GatewayProcess;
let heardBefore: number;

beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start());
  heardBefore = graph.products.heard.length;
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

const complaint = async (body: string, headers?: Record<string, string>) => {
  const response = await gateway.post(body, headers);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return { status: response.status, code: errors[0]?.extensions.code, message: errors[0]?.message };
};
const asked = (request: object) => complaint(JSON.stringify(request));

describe('A request that cannot be answered', () => {
  it.each([
    { what: 'malformed JSON', body: '{"query":' },
    { what: 'no query', body: '{"variables":{}}' },
    { what: 'a body that pollutes', body: '{"query":"{catalog}","__proto__":{"a":1}}' },
    { what: 'a body of more than a megabyte', body: JSON.stringify({ query: ' '.repeat(1 << 20) }), status: 413 },
    { what: 'a syntax error', body: '{"query":"{ catalog "}', code: 'GRAPHQL_PARSE_FAILED' },
    { what: 'too many tokens', body: `{"query":"{ ${'catalog '.repeat(10_001)} }"}`, code: 'GRAPHQL_PARSE_FAILED' },
    { what: 'an unknown field', body: '{"query":"{ nope }"}', code: 'GRAPHQL_VALIDATION_FAILED' },
    {
      what: 'an unknown operation',
      body: '{"query":"query A { catalog }","operationName":"B"}',
      code: 'OPERATION_RESOLUTION_FAILURE',
    },
    {
      what: 'several operations and no name',
      body: '{"query":"query A { catalog } query B { catalog }"}',
      code: 'OPERATION_RESOLUTION_FAILURE',
    },
  ])('with $what is told so', async ({ body, status = 400, code = 'BAD_REQUEST' }) => {
    expect(await complaint(body)).toMatchObject({ status, code });
  });

  it('is told which variable is wrong, in words of GraphQL', async () => {
    const query = 'query($id: ID!) { product(id: $id) { name } }';
    expect(await asked({ query })).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: 'Variable "$id" of required type "ID!" was not provided.',
    });
    expect(await asked({ query, variables: { id: {} } })).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('is told how subscriptions are served', async () => {
    const subscription = JSON.stringify({ query: 'subscription { priceChanged { id } }' });
    expect(await complaint(subscription, { accept: 'application/json' })).toEqual({
      status: 406,
      code: 'SUBSCRIPTION_BAD_HEADER',
      message:
        'A subscription is answered over WebSocket (graphql-transport-ws) at this address, or over HTTP with accept: ' +
        'text/event-stream or accept: multipart/mixed;subscriptionSpec=1.0, got "application/json".',
    });
  });

  it('is refused as plain text, which a foreign page could send', async () => {
    expect(await complaint('{"query":"{catalog}"}', { 'content-type': 'text/plain' })).toMatchObject({ status: 400 });
  });

  it('is told how deep it may nest', async () => {
    const deep = `{ product(id: "1") ${'{ ...on Product '.repeat(5_000)} { name } ${'}'.repeat(5_000)} }`;
    const refusal = { code: 'GRAPHQL_PARSE_FAILED', message: 'The document nests deeper than 100 levels.' };
    expect(await asked({ query: deep })).toEqual({ status: 400, ...refusal });
    const url = `${gateway.url}?query=${encodeURIComponent(`{ a(b: ${'['.repeat(200)}) }`)}`;
    const response = await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(await response.json()).toMatchObject({ errors: [{ message: refusal.message }] });
  });

  it('is told that nothing is at another address', async () => {
    const response = await fetch(new URL('/nothing', gateway.url));
    expect(await response.json()).toMatchObject({ errors: [{ message: 'Nothing is here; GraphQL is at /graphql.' }] });
  });

  it('reaches no subgraph', () => {
    expect(graph.products.heard.length).toBe(heardBefore);
  });
});
