import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../testing/answer.js';
import { answering, Federation } from '../../testing/federation.js';
import { FAULTY } from '../../testing/graphs/faulty.js';

const graph = new Federation(FAULTY);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

const QUERY = `{
  items(ids: ["4", "5"]) {
    __typename id weight stars shade rows { __typename id } next { id stars } parts { grams } ... on Item { strict { must } }
  }
  fine
}`;
const ITEM = { __typename: 'Item', id: '4', weight: 'w', parts: [] };

/** Asks while one subgraph misbehaves; whatever that does, the answer is clean and the next is right. */
async function clean(subgraph: string, body: string, query = QUERY): Promise<Answer> {
  const answer = await graph.instead(subgraph, answering(body), () => graph.ask(query));
  expect(answer.data ?? answer.failures.join()).toMatch(/^(null$|\{|INTERNAL_SERVER_ERROR$|SUBGRAPH_UNAVAILABLE$)/);
  for (const failure of answer.failures) expect(['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE']).toContain(failure);
  for (const { message } of answer.errors) expect(message).toMatch(/^(Unexpected error|No such thing of .*)\.$/);
  for (const { message } of (answer.valueCompletion ?? []) as { message: string }[])
    expect(message).toMatch(
      /^(Cannot return null for non-nullable|Invalid value found for|Invalid __typename found for) /,
    );
  expect((await graph.ask('{ one(id: "7") { stars shade weight } }')).data).toBe(
    '{"one":{"stars":"of 7","shade":"of 7","weight":"of 7"}}',
  );
  return answer;
}

const VALUES = [7, 'text', true, {}, [], [[]], [7], ['text'], [null], { length: 2 }, [{}], [[{}]], null];

describe('A subgraph that answers with another shape', () => {
  it.each(VALUES.map((items) => ({ items })))(
    'instead of a list of entities does no harm: $items',
    async ({ items }) => {
      await clean('front', JSON.stringify({ data: { items, fine: 'fine' } }));
    },
  );

  it.each(VALUES.map((value) => ({ value })))('instead of a value does no harm: $value', async ({ value }) => {
    for (const field of ['__typename', 'id', 'weight', 'parts'])
      await clean('front', JSON.stringify({ data: { items: [{ ...ITEM, [field]: value }, ITEM], fine: value } }));
  });

  it.each(VALUES.map((_entities) => ({ _entities })))(
    'instead of its entities does no harm: $_entities',
    async ({ _entities }) => {
      await clean('back', JSON.stringify({ data: { _entities } }));
    },
  );

  it.each(VALUES.map((value) => ({ value })))(
    'instead of values of its entities does no harm: $value',
    async ({ value }) => {
      for (const field of ['__typename', 'stars', 'rows', 'next', 'strict']) {
        const entity = { __typename: 'Item', stars: 's', rows: [], next: null, strict: [], [field]: value };
        await clean('back', JSON.stringify({ data: { _entities: [entity, entity] } }));
      }
    },
  );

  it.each(['Other', 'Nope', 'String', 'Query', '__proto__', 'constructor', 'toString', ''])(
    'and says that it is a %s does no harm',
    async (__typename) => {
      await clean('front', JSON.stringify({ data: { items: [{ ...ITEM, __typename }, ITEM], fine: 'fine' } }));
      await clean('back', JSON.stringify({ data: { _entities: [{ __typename, stars: 's' }, { __typename }] } }));
    },
  );

  it.each([1, 3])('with %i entities where two were asked for gives none of them away', async (count) => {
    const _entities = Array.from({ length: count }, (_, n) => ({ stars: `s${n}` }));
    const { data, failures } = await clean(
      'back',
      JSON.stringify({ data: { _entities } }),
      '{ items(ids: ["4", "5"]) { stars } fine }',
    );
    expect(data).toBe('{"items":[{"stars":null},{"stars":null}],"fine":"fine"}');
    expect(failures).toHaveLength(1);
  });

  it('with more than it was asked for is not heard', async () => {
    const items = [
      { ...ITEM, extra: 1, stars: 'forged', shade: { a: 1 } },
      { ...ITEM, next: 'forged' },
    ];
    const { data } = await clean('front', JSON.stringify({ data: { items, fine: 'fine', secret: 1, extra: {} } }));
    expect(String(data)).not.toMatch(/extra|secret|forged/);
  });
});

describe('A subgraph that answers with names of every object', () => {
  const POISON =
    '"__proto__":{"stars":"forged","polluted":1,"weight":"forged"},"constructor":{"prototype":{"polluted":1}},"toString":1,"hasOwnProperty":7';

  it.each([
    {
      where: 'at the root',
      subgraph: 'front',
      body: `{"data":{${POISON},"items":[{"__typename":"Item","id":"4","weight":"w","parts":[]}],"fine":"fine"}}`,
    },
    {
      where: 'in a list',
      subgraph: 'front',
      body: `{"data":{"items":[{${POISON},"__typename":"Item","id":"4","weight":"w","parts":[]}],"fine":"fine"}}`,
    },
    {
      where: 'in an entity',
      subgraph: 'back',
      body: `{"data":{"_entities":[{${POISON},"__typename":"Item","stars":"s"},{${POISON}}]}}`,
    },
    {
      where: 'beside its data',
      subgraph: 'back',
      body: `{${POISON},"data":{"_entities":[{"stars":"s"},{"next":{${POISON}}}]}}`,
    },
  ])('changes nothing but its own answer: $where', async ({ subgraph, body }) => {
    const { data } = await clean(subgraph, body);
    expect(String(data)).not.toMatch(/forged|polluted/);
  });
});
