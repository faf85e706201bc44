import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeferringGraph } from '../../testing/deferring-graph.js';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { merged } from '../../testing/merged.js';
import { PartReader, type Payload } from '../../testing/part-reader.js';
import { randomDefers } from '../../testing/random-defers.js';
import { drawsFrom } from '../../testing/random-graph.js';

const graph = new DeferringGraph();
let gateway: GatewayProcess;
beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start(), { PLANNING_TIMEOUT_MS: '30000' });
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

const SHAPES = ['deferSpec=20220824', 'incrementalSpec=v0.2'];
type Variables = Readonly<Record<string, unknown>>;

/** All payloads of an answer; a whole one is one. */
async function payloads(query: string, shape: string, variables: Variables): Promise<Payload[]> {
  const accept = `multipart/mixed;${shape},application/json;q=0.9`;
  const response = await gateway.post(JSON.stringify({ query, variables }), { accept });
  if (!response.headers.get('content-type')?.startsWith('multipart/')) return [(await response.json()) as Payload];
  return new PartReader(response).rest();
}

/** The same operation, deferring nothing. */
const atOnce = (query: string) => query.replaceAll(/@defer(\([^)]*\))?/g, '');

async function agrees(query: string, variables: Variables = {}): Promise<Payload[]> {
  const { data, errors = [] } = await gateway.ask(atOnce(query), { variables });
  const plain = await gateway.ask(query, { variables });
  expect(plain.data).toEqual(data);
  const all: Payload[] = [];
  for (const shape of SHAPES) {
    const parts = await payloads(query, shape, variables);
    const whole = merged(parts);
    expect(whole.data).toEqual(data);
    expect(messages(whole.errors)).toEqual(messages(errors));
    all.push(...parts);
  }
  return all;
}

/** A field that is asked for twice may fail twice. */
const messages = (errors: readonly unknown[]) => [...new Set(errors.map((error) => JSON.stringify(error)))].toSorted();

describe('All parts of an answer together', () => {
  it.each([
    '{ product { name ... @defer { price } } }',
    '{ version ... @defer { me { name } } }',
    '{ ... @defer { version me { name } } ... @defer { product { price } } }',
    '{ product { name ... @defer { reviews { body ... @defer { author { name ... @defer { friends { name } } } } } } } }',
    '{ products { name ... @defer { reviews { body author { id } } } } }',
    '{ products { reviews { author { ... @defer { name } } } } }',
    '{ product { name reviews { body } ... @defer { name reviews { body author { name } } } } }',
    '{ product { details { size ... @defer { weight broken } } ... @defer { secret } } }',
    '{ shelves { id ... on Product @defer { price reviews { body } } ... on Tool @defer { stars weight } } }',
    '{ products { similar { ... @defer { name } ... on Tool { ... @defer { stars } } } } }',
    '{ a: product { ...F } b: product(id: "2") { ...F @defer } } fragment F on Product { id ... @defer(label: "x") { r: reviews { b: body } } }',
    '{ ... @defer { ... @defer { ... @defer { version } } } }',
    '{ nothing { ... @defer { name } } product(id: "0") { ... @defer { stars } } }',
    '{ ... @defer { __typename t: __typename __schema { queryType { name } } __type(name: "Tool") { name } } product { __typename } }',
    '{ product { constructor: name ... @defer { toString: price __proto__: reviews { valueOf: body } } } }',
    'mutation { rename(id: "1", name: "New") { name ... @defer { price reviews { body } } } }',
  ])('are the answer without @defer: %s', async (query) => {
    await agrees(query);
  });

  it.each([
    { yes: true, no: false, parts: 2 },
    { yes: false, no: true, parts: 3 },
    { yes: false, no: false, parts: 1 },
  ])('are it whatever the variables: %o', async ({ parts, ...variables }) => {
    const query =
      'query ($yes: Boolean!, $no: Boolean!) { __typename @skip(if: $yes) @include(if: $no) product { name ... @defer(if: $yes) { price } ... @defer(if: $no) { reviews { body ... @defer(if: $no) { author { name } } } } } }';
    const all = await agrees(query, variables);
    expect(all.filter(({ incremental }) => incremental).length / 2 + 1).toBe(parts);
  });

  it('come apart also where the variable that decides it is not given', async () => {
    const query = 'query ($if: Boolean) { product { name ... @defer(if: $if) { price } } }';
    expect((await payloads(query, SHAPES[0]!, {})).length).toBe(2);
    expect((await payloads(query, SHAPES[0]!, { if: false })).length).toBe(1);
    const [{ errors } = {}] = await payloads(query, SHAPES[0]!, { if: null });
    expect(errors).toMatchObject([{ message: expect.stringContaining('$if'), extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('are it for queries that nobody thought of', async () => {
    const draw = drawsFrom(20_220_824);
    let several = 0;
    for (let count = 0; count < 60; count += 1) {
      const query = randomDefers(draw, FIELDS);
      const parts = await agrees(query, { yes: true, no: false }).catch((error: Error) => {
        throw new Error(`${query}\n${error.message}`);
      });
      if (parts.length > 2) several += 1;
    }
    // drawn queries must not all be answered at once
    expect(several).toBeGreaterThan(20);
  });
});

const FIELDS = {
  Query: {
    version: undefined,
    product: 'Product',
    products: 'Product',
    shelves: 'Thing',
    nothing: 'Product',
    me: 'User',
    newest: 'Review',
    __typename: undefined,
  },
  Product: {
    id: undefined,
    name: undefined,
    price: undefined,
    secret: undefined,
    details: 'Details',
    similar: 'Thing',
    reviews: 'Review',
  },
  Thing: { id: undefined, name: undefined, __typename: undefined, '... on Product': 'Product', '... on Tool': 'Tool' },
  Tool: { id: undefined, name: undefined, weight: undefined, stars: undefined },
  Details: { size: undefined, weight: undefined, broken: undefined },
  Review: { body: undefined, author: 'User' },
  User: { id: undefined, name: undefined, friends: 'User' },
};
