import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreement } from '../../testing/agreement.js';
import { Federation } from '../../testing/federation.js';
import { HOLLOW } from '../../testing/graphs/hollow.js';

const graph = new Federation(HOLLOW);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

const REPORTED = expect.arrayContaining([expect.objectContaining({ code: 'INVALID_GRAPHQL' })]) as unknown;

/** Every null that had to rise is reported, and nothing is an error. */
async function hollow(query: string, variables?: Record<string, unknown>) {
  const answer = await agreement(graph, query, variables);
  expect(answer).toMatchObject({ errors: [], failures: [], valueCompletion: REPORTED });
  return answer.data;
}

describe('A null where none may be', () => {
  it.each(['outer', 'middle', 'object', 'inner', 'element'])('rises as far as it must: at %s', async (hole) => {
    const query = `query($hole: String) {
      levels(hole: $hole) { name middle { name inner { name number } } maybe { name items { number name } } }
    }`;
    const answer = await agreement(graph, query, { hole });
    expect(answer.valueCompletion).toEqual(REPORTED);
    expect(answer.data).toMatch(hole === 'element' ? /"maybe":null/ : /"levels":null/);
  });

  it('is not there for whoever does not ask', async () => {
    const answer = await agreement(graph, '{ levels(hole: "inner") { middle { inner { name } } } }');
    expect(answer).toMatchObject({
      data: '{"levels":{"middle":{"inner":{"name":"inner"}}}}',
      valueCompletion: undefined,
    });
  });

  it.each([
    { where: 'in a list of such', query: '{ numbers }', data: '{"numbers":null}' },
    { where: 'in a list of lists', query: '{ matrix }', data: '{"matrix":null}' },
    {
      where: 'in a list of a union',
      query: '{ things { ... on Item { id } ... on Inner { name } } }',
      data: '{"things":null}',
    },
    { where: 'in a list of objects', query: '{ list { id count } }', data: '{"list":null}' },
    {
      where: 'in an optional element',
      query: '{ loose { id count } }',
      data: '{"loose":[null,null,null,{"id":"i1","count":1}]}',
    },
    { where: 'up to the root', query: '{ strict { id count } }', data: 'null' },
    { where: 'in lists of lists up to the root', query: '{ grid { count } }', data: 'null' },
    {
      where: 'in an optional element of such',
      query: '{ looseGrid { count } }',
      data: '{"looseGrid":[[null,null],[],[null]]}',
    },
    { where: 'at the root', query: '{ must { count } list { id } }', data: 'null' },
    { where: 'where one is promised by two subgraphs', query: '{ loose { box { tag depth } } }' },
    { where: 'in an object of the other subgraph', query: '{ loose { id size { cm unit } } }' },
    { where: 'in a list of the other subgraph', query: '{ loose { id sizes { unit cm } } }' },
    { where: 'in lists of lists of the other subgraph', query: '{ loose { bad } }' },
    { where: 'in an entity of an entity', query: '{ loose { parent { name parent { id } } } }' },
    { where: 'under an alias', query: '{ a: loose { n: count } b: loose { note m: count } }' },
    { where: 'in a fragment', query: '{ loose { ... on Item { count } note } things { ... on Item { note count } } }' },
    {
      where: 'in a named fragment that comes twice',
      query: '{ loose { ...F note ...F } } fragment F on Item { count size { cm } }',
    },
  ])('rises $where', async ({ query, data }) => {
    const got = await hollow(query);
    if (data) expect(got).toBe(data);
  });

  it('says where it was', async () => {
    expect((await graph.ask('{ loose { id count } }')).valueCompletion).toEqual(
      [0, 2].map((index) => ({
        message: 'Cannot return null for non-nullable field Item.count.',
        path: ['loose', index, 'count'],
        code: 'INVALID_GRAPHQL',
      })),
    );
  });
});

describe('A null where one may be', () => {
  it('stays there', async () => {
    expect(await agreement(graph, '{ loose { id note } }')).toMatchObject({
      data: '{"loose":[{"id":"i2","note":"note i2"},null,{"id":"i3","note":null},{"id":"i1","note":"note i1"}]}',
      valueCompletion: undefined,
    });
  });
});
