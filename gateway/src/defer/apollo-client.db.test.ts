import { gql } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeferringGraph } from '../../testing/deferring-graph.js';
import { hangingUp } from '../../testing/federation.js';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { Gate } from '../../testing/gate.js';
import { apolloClient, SPOKEN, watched } from '../../testing/watched.js';

const graph = new DeferringGraph();
let gateway: GatewayProcess;
beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start(), { PLANNING_TIMEOUT_MS: '30000' });
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

/** The last result of a query, what came first, and how often something did. */
async function last(handler: (typeof SPOKEN)[number]['handler'], query: string, variables?: Record<string, unknown>) {
  const shown = await watched(apolloClient(gateway.url, handler), { query, variables });
  return { ...shown.at(-1)!, first: shown[0]!.data };
}

describe.each(SPOKEN)('Apollo Client, speaking $shape,', ({ handler }) => {
  it('has the first part before the rest', async () => {
    const { data, first, state } = await last(handler, '{ product { name ... @defer { price } } }');
    expect(first).toMatchObject({ product: { name: 'Product 1' } });
    expect(first).not.toHaveProperty('product.price');
    expect(data).toMatchObject({ product: { name: 'Product 1', price: 10 } });
    expect(state).toBe('complete');
  });

  it('has parts within parts', async () => {
    const { data, state } = await last(
      handler,
      '{ product { name ... @defer(label: "outer") { reviews { body ... @defer(label: "inner") { author { name } } } } } }',
    );
    expect(data).toMatchObject({
      product: { reviews: [{ author: { name: 'User u1' } }, { author: { name: 'User u2' } }] },
    });
    expect(state).toBe('complete');
  });

  it('has parts within parts that come together', async () => {
    const { data, state } = await last(
      handler,
      '{ product { ... @defer { details { size ... @defer { weight } } } } }',
    );
    expect(data).toMatchObject({ product: { details: { size: 1, weight: 2 } } });
    expect(state).toBe('complete');
  });

  it('has parts at the root, and everything deferred', async () => {
    const { data, state } = await last(handler, '{ ... @defer { version } ... @defer { me { name } } }');
    expect(data).toMatchObject({ version: '1', me: { name: 'User me' } });
    expect(state).toBe('complete');
  });

  it('has parts of every item of a list', async () => {
    const { data, first } = await last(handler, '{ products { name ... @defer { reviews { body } } } }');
    expect(first).not.toHaveProperty('products.0.reviews');
    expect(data).toMatchObject({
      products: [{ reviews: [{ body: '1.1' }, {}] }, { reviews: [{}, {}] }, { reviews: [] }],
    });
  });

  it('has a labelled part of a named fragment wherever it is spread', async () => {
    const { data, state } = await last(
      handler,
      '{ a: product { ...F } b: product(id: "2") { ...F } } fragment F on Product { id ... @defer(label: "price") { price } }',
    );
    expect(data).toMatchObject({ a: { price: 10 }, b: { price: 20 } });
    expect(state).toBe('complete');
  });

  it.each([true, false])('has parts or not as a variable says: %s', async (value) => {
    const query = 'query ($if: Boolean!) { product { name ... @defer(if: $if) { price } } }';
    const { data, first } = await last(handler, query, { if: value });
    expect('price' in (first as { product: object }).product).toBe(!value);
    expect(data).toMatchObject({ product: { name: 'Product 1', price: 10 } });
  });

  it('has the error within a part', async () => {
    const { data, errors } = await last(handler, '{ product { name ... @defer { price secret } } }');
    expect(data).toMatchObject({ product: { name: 'Product 1', price: 10, secret: null } });
    expect(errors).toEqual(['Not yours.']);
  });

  it('keeps the rest when a part fails', async () => {
    const { data, errors } = await last(handler, '{ products { name ... @defer { stars } } }');
    expect(data).toMatchObject({
      products: [{ name: 'Product 1', stars: 3 }, { name: 'Product 2' }, { name: 'Product 3', stars: 3 }],
    });
    expect(errors).toEqual(['Not yours.']);
  });

  it('has the first part while a subgraph takes its time over the rest', async () => {
    const gate = new Gate(graph.reviews);
    try {
      let count = 0;
      const all = await watched(apolloClient(gateway.url, handler), {
        query: '{ product { name ... @defer { reviews { body } } } }',
        onShown: () => {
          if ((count += 1) === 1) void gate.reached().then(() => gate.open());
        },
      });
      expect(all.map(({ state }) => state)).toEqual(['streaming', 'complete']);
      expect(all.at(-1)!.data).toMatchObject({ product: { reviews: [{ body: '1.1' }, { body: '1.2' }] } });
    } finally {
      gate.open();
    }
  });

  it('has the payload of a mutation, and what is deferred of it', async () => {
    const client = apolloClient(gateway.url, handler);
    const mutation = gql('mutation { rename(id: "1", name: "New") { id name ... @defer { stars } } }');
    expect((await client.mutate({ mutation })).data).toMatchObject({ rename: { name: 'New', stars: 3 } });
  });
});

// last: the gateway remembers for a while that the subgraph was down
describe.each(SPOKEN)('Apollo Client, speaking $shape, with a subgraph down,', ({ handler }) => {
  it.each([
    { what: 'may be null', field: 'reviews { body }' },
    { what: 'may not be null', field: 'stars' },
  ])('keeps the rest when its field $what', async ({ field }) => {
    graph.reviews.instead = hangingUp;
    try {
      const { data, errors } = await last(handler, `{ product { name ... @defer { ${field} } } }`);
      expect(data).toMatchObject({ product: { name: 'Product 1' } });
      expect(errors).toEqual([expect.stringMatching('The subgraph "reviews"')]);
    } finally {
      graph.reviews.instead = undefined;
    }
  });
});
