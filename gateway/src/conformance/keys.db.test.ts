import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedData } from '../../testing/agreement.js';
import { Federation } from '../../testing/federation.js';
import { KEYED } from '../../testing/graphs/keyed.js';

const graph = new Federation(KEYED);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

describe('An entity', () => {
  it.each([
    { how: 'one key', query: '{ boxes { colour } }' },
    { how: 'another key than the one at hand', query: '{ boxes { id grams colour } }' },
    { how: 'a key of a subgraph in between', query: '{ heaviest { colour grams } }' },
    { how: 'a key it is asked with besides', query: '{ boxes { code grams(unit: "kg") id } }' },
    { how: 'several fields', query: '{ crates { grams } }' },
    { how: 'nested objects', query: '{ pallets { grams place { hall { name } } } }' },
    { how: 'lists and lists of objects', query: '{ shelves { grams } }' },
    { how: 'a key that its own subgraph resolves not', query: '{ vans { id colour } }' },
    { how: 'a value object', query: '{ tag { text box { colour } } }' },
    { how: 'a chain of references', query: '{ boxes { above { above { colour grams } colour } } }' },
    { how: 'a circle of references', query: '{ boxes { owner { name boxes { neighbours { owner { name } } } } } }' },
    { how: 'null instead of an object', query: '{ box(id: "none") { colour grams } tag { box { above { id } } } }' },
  ])('is completed through $how', async ({ query }) => {
    await agreedData(graph, query);
  });

  it('that a subgraph does not know has nulls there', async () => {
    expect(await agreedData(graph, '{ boxes { id colour } }')).toBe(
      '{"boxes":[{"id":"a","colour":"colour of a"},{"id":"b","colour":"colour of b"},{"id":"c","colour":null}]}',
    );
  });
});
