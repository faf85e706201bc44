import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Federation } from '../../testing/federation.js';
import { BEYOND } from '../../testing/graphs/beyond.js';

// Where Apollo's executor is wrong, or has no opinion: what is expected is written here.
const graph = new Federation(BEYOND);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

const error = (id: string, ...path: (string | number)[]) => {
  return { path, message: `No stars of ${id}.`, code: 'NOT_FOUND', service: 'back' };
};

describe('An answer', () => {
  // Apollo's replaces the inner lists of one subgraph by those of the other.
  it('has both halves of the objects in a list of lists', async () => {
    const { data } = await graph.ask('{ toys { board { rows { a b } } } }');
    const rows = '[[{"a":1,"b":4},{"a":2,"b":5}],null,[],[{"a":3,"b":6},null]]';
    expect(data).toBe(`{"toys":[{"board":{"rows":${rows}}},{"board":{"rows":${rows}}}]}`);
  });

  // Apollo's counts the entities it asked for, and takes that for the place among all of them.
  it('has its errors at the place of their entity, where only some are asked after', async () => {
    const { data, errors } = await graph.ask('{ mixed { ... on Tool { size stars } ... on Toy { id } } }');
    expect(data).toBe('{"mixed":[{"size":1,"stars":null},{"id":"2"},{"size":3,"stars":null}]}');
    expect(errors).toEqual([error('1', 'mixed', 0, 'stars'), error('3', 'mixed', 2, 'stars')]);
  });

  // Apollo's takes the name from the subgraph that knows the interface as an object.
  it.each([
    { query: '{ tune { length __typename } }', data: '{"tune":{"length":3,"__typename":"Tune"}}' },
    {
      query: '{ played { ... on Tune { length __typename } } }',
      data: '{"played":[{"length":3,"__typename":"Tune"},{}]}',
    },
    {
      query: '{ played { ... on Tune { title length } ... on Drama { __typename length } } }',
      data: '{"played":[{"title":"Air","length":3},{"__typename":"Drama","length":200}]}',
    },
  ])('keeps the real type of an object: $query', async ({ query, data }) => {
    expect(await graph.ask(query)).toMatchObject({ data, errors: [], failures: [] });
  });

  // Apollo's forgets what it knew of the type, where the plan does not ask for its name.
  it.each(['Play', 'Named'])('has what is in a fragment on a type around that of the field: %s', async (around) => {
    const other = around === 'Play' ? 'Named' : 'Play';
    const { data } = await graph.ask(`{ tune { ... on ${around} { ... on ${other} { ... on Tune { title } } } } }`);
    expect(data).toBe('{"tune":{"title":"Air"}}');
  });

  // Apollo's puts fragments on one type together before it writes.
  it('has its fields in the order in which they first appear', async () => {
    const query =
      '{ tune { ... on Tune { title } id ... on Tune { name } } ... on Query { toys { id } } ...A ...A a: tune { id } } fragment A on Query { mixed { __typename } }';
    const { data } = await graph.ask(query);
    expect(data).toBe(
      '{"tune":{"title":"Air","id":"p1","name":"air"},"toys":[{"id":"2"},{"id":"3"}],"mixed":[{"__typename":"Tool"},{"__typename":"Toy"},{"__typename":"Tool"}],"a":{"id":"p1"}}',
    );
  });

  // Apollo's gateway knows no labels, so for it nothing has moved yet.
  it('comes of the subgraph that a field has moved to, for the whole of the requests or for none', async () => {
    const { data } = await graph.ask('{ toys { moved kept } }');
    expect(data).toBe('{"toys":[{"moved":"back","kept":"front"},{"moved":"back","kept":"front"}]}');
  });
});
