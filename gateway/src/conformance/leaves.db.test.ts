import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedData, agreement } from '../../testing/agreement.js';
import { Federation } from '../../testing/federation.js';
import { CROOKED } from '../../testing/graphs/crooked.js';

const graph = new Federation(CROOKED);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

const TYPES = ['int', 'float', 'string', 'boolean', 'id', 'colour', 'any', 'date'];
const NUMBERS = [0, -0.5, 1.5, 7, 2147483647, 2147483648, -2147483649, 1e21, 5e-324];
const TEXTS = ['', 'seven', '7', 'RED', 'PINK', 'BLUE', 'true', '"\\\n\u2028\u0000é😀\ud800', '2020-02-02'];
const OTHERS: unknown[] = [true, false, { a: 1 }, {}, [], ['RED'], [[1]], { __proto__x: 1, constructor: { name: 2 } }];
const VALUES = [...NUMBERS, ...TEXTS, ...OTHERS];
const selection = (ending: string) => TYPES.map((type) => `${type}${ending}(of: $of)`).join(' ');

describe('A leaf', () => {
  it.each(VALUES.map((of) => ({ of })))('is what its type allows, or null and reported: $of', async ({ of }) => {
    const query = `query($of: Any) { ${selection('')} held { ${selection('')} } }`;
    const { data, valueCompletion } = await agreement(graph, query, { of });
    expect(JSON.parse(data!)).toMatchObject({ any: of, held: { any: of } });
    expect(valueCompletion).toContainEqual({
      message: expect.stringMatching(/^Invalid value found for field/),
      path: [expect.any(String)],
      code: 'INVALID_GRAPHQL',
    });
  });

  it.each(VALUES.map((of) => ({ of })))('is the same in a list: $of', async ({ of }) => {
    await agreement(graph, `query($of: Any) { ${selection('List')} held { ${selection('List')} } }`, {
      of: [of, null, of],
    });
  });

  it.each(TYPES)('that must be there takes its object along when it is wrong: %s', async (type) => {
    for (const of of [null, 7, 'RED', true, { a: 1 }])
      await agreement(graph, `query($of: Any) { held { key ${type}Must(of: $of) } }`, { of });
    await agreement(graph, `query($of: Any) { ${type}Must(of: $of) held { key } }`, { of: null });
  });

  it('of a custom scalar is handed on whole', async () => {
    const of = { z: [1, { __typename: 'Held', a: null }], a: { toString: 'x', hasOwnProperty: [] }, '1': 2 };
    const data = await agreedData(graph, 'query($of: Any) { x: any(of: $of) held { any(of: $of) } }', { of });
    expect(JSON.parse(data)).toEqual({ x: of, held: { any: of } });
  });

  it('of an enum is null when clients do not know it', async () => {
    const { data, valueCompletion } = await agreement(
      graph,
      '{ held { colour(of: "BLUE") colourList(of: ["RED", "BLUE"]) } }',
    );
    expect(data).toBe('{"held":{"colour":null,"colourList":["RED",null]}}');
    expect(valueCompletion).toHaveLength(2);
  });
});
