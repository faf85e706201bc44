import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Federation } from '../../testing/federation.js';
import { CONTEXTUAL } from '../../testing/graphs/contextual.js';

// Apollo's executor does not know @context, so what is expected is written here.
const graph = new Federation(CONTEXTUAL);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

const FINE = { errors: [], failures: [], valueCompletion: undefined };
const price = (id: string, unit: string | null, off = 0) => `price ${id} ${JSON.stringify({ off, unit })}`;
const label = (id: string, lang: string) => `label ${id} ${JSON.stringify({ lang })}`;

async function dataOf(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, ...rest } = await graph.ask(query, variables);
  expect(rest).toEqual(FINE);
  return JSON.parse(data!);
}

describe('A field that takes an argument from above', () => {
  it('gets it of the object it is under, where one entity is under several', async () => {
    expect(await dataOf('{ shops { items { id price } } }')).toEqual({
      shops: [
        {
          items: [
            { id: '1', price: price('1', 'a-coin') },
            { id: '2', price: price('2', 'a-coin') },
          ],
        },
        { items: [{ id: '2', price: price('2', 'b-coin') }, null, { id: '1', price: price('1', 'b-coin') }] },
        {
          items: [
            { id: '1', price: price('1', null) },
            { id: '2', price: price('2', null) },
          ],
        },
      ],
    });
  });

  it('gets it of a value within, and beside arguments of its own', async () => {
    const query = 'query($off: Int) { shops { best { a: price(off: $off) label } } shop(id: "z") { best { price } } }';
    expect(await dataOf(query, { off: 3 })).toEqual({
      shops: [
        { best: { a: price('1', 'a-coin', 3), label: label('1', 'a-tongue') } },
        { best: { a: price('1', 'b-coin', 3), label: label('1', 'b-tongue') } },
        { best: { a: price('1', null, 3), label: label('1', 'c-tongue') } },
      ],
      shop: { best: { price: price('1', 'z-coin') } },
    });
  });

  it('gets each of the nearest object that has it', async () => {
    const items = (shop: string, n: number) => ({
      items: ['1', '3'].map((id) => ({ price: price(id, `shelf ${shop}${n}`), label: label(id, `${shop}-tongue`) })),
    });
    expect(await dataOf('{ shops { shelves { items { price label } } } }')).toEqual({
      shops: ['a', 'b', 'c'].map((shop) => ({ shelves: [items(shop, 1), items(shop, 2)] })),
    });
  });

  it('gets it further down', async () => {
    expect(await dataOf('{ shops { best { parent { name price } } } }')).toEqual({
      shops: ['a-coin', 'b-coin', null].map((unit) => ({
        best: { parent: { name: 'item 2', price: price('2', unit) } },
      })),
    });
  });

  it('gets it of objects and values that have other names', async () => {
    const query =
      '{ s: shops { coin: currency l: locale { currency: lang } b: best { price: id x: price y: label } } }';
    expect(await dataOf(query)).toEqual({
      s: ['a', 'b', 'c'].map((id) => {
        const coin = id === 'c' ? null : `${id}-coin`;
        const b = { price: '1', x: price('1', coin), y: label('1', `${id}-tongue`) };
        return { coin, l: { currency: `${id}-tongue` }, b };
      }),
    });
  });
});
