import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedData, agreement } from '../../testing/agreement.js';
import { Federation } from '../../testing/federation.js';
import { SHIPPED } from '../../testing/graphs/shipped.js';

const graph = new Federation(SHIPPED);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

describe('A field that requires others', () => {
  it.each([
    { what: 'values and nested values', query: '{ products { cost } }' },
    { what: 'the same, which is asked for too', query: '{ products { dims { unit } weight cost(express: true) } }' },
    { what: 'the same under an alias', query: '{ products { w: weight d: dims { h: w } cost } }' },
    { what: 'lists of objects', query: '{ products { packing } }' },
    { what: 'a field with arguments', query: '{ products { tax } }' },
    {
      what: 'a field with other arguments than asked',
      query: '{ products { eur: price tax usd: price(currency: USD) } }',
    },
    { what: 'an abstract field', query: '{ products { cover } }' },
    {
      what: 'an abstract field, asked for otherwise',
      query: '{ products { content { ... on Game { name } } cover } }',
    },
    { what: 'what itself requires', query: '{ products { duty } }' },
    { what: 'an entity of a third subgraph', query: '{ products { receipt } }' },
    { what: 'everything at once', query: '{ products { cost packing tax cover duty receipt seller { name } } }' },
    { what: 'values in lists of lists', query: '{ shelves { cost duty } }' },
    { what: 'values further down', query: '{ products { seller { stock { duty cost seller { stock { tax } } } } } }' },
    { what: 'values of one object', query: '{ product(id: "4") { cost } none: product(id: "9") { cost duty } }' },
  ])('as $what gets them', async ({ query }) => {
    await agreedData(graph, query);
  });

  it('has null for one that could not be had, and an error at that one', async () => {
    const { data, errors } = await agreement(graph, '{ products { id repair } }');
    expect(data).toContain('{"id":"3","repair":"null"},{"id":"4","repair":"\\"whole 4\\""}');
    expect(errors).toEqual([
      { path: ['products', 2, 'broken'], message: 'Not there.', code: 'NOT_FOUND', service: 'products' },
    ]);
  });

  it('varies with its arguments', async () => {
    const query = 'query($e: Boolean) { product(id: "1") { a: cost(express: $e) b: cost c: cost(express: null) } }';
    const data = await agreedData(graph, query, { e: true });
    expect(JSON.parse(data)).toEqual({
      product: {
        a: '["1",1.5,{"w":1,"h":2},true]',
        b: '["1",1.5,{"w":1,"h":2},false]',
        c: '["1",1.5,{"w":1,"h":2},null]',
      },
    });
  });
});
