import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedData } from '../../testing/agreement.js';
import { Federation } from '../../testing/federation.js';
import { NAMED } from '../../testing/graphs/named.js';

const graph = new Federation(NAMED);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

const VALUES = [true, false].flatMap((a) => [true, false].map((b) => ({ a, b })));

describe('A condition', () => {
  it.each([
    {
      on: 'a field of the other subgraph',
      query: '{ user(id: 1) { id score @include(if: $a) friend { score @skip(if: $b) } } }',
    },
    {
      on: 'all that a subgraph is asked',
      query: '{ users { name score @skip(if: $a) list @skip(if: $a) id @skip(if: $b) } }',
    },
    {
      on: 'a fragment',
      query: '{ user(id: 1) { ... @include(if: $a) { score best { likes } } ... on User @skip(if: $b) { name } } }',
    },
    {
      on: 'a named fragment',
      query: '{ users { ...F @include(if: $a) ...F @include(if: $b) id } } fragment F on User { score name }',
    },
    { on: 'a condition', query: '{ user(id: 1) { ... @include(if: $a) { list ... @skip(if: $b) { score } } } }' },
    { on: 'what is conditional already', query: '{ user(id: 1) { score @skip(if: $a) @include(if: $b) id } }' },
    { on: 'one field twice', query: '{ user(id: 1) { id score @include(if: $a) score @skip(if: $b) } }' },
    {
      on: 'one object twice',
      query: '{ user(id: 1) { id best @include(if: $a) { likes } best @include(if: $b) { id top { name } } } }',
    },
    {
      on: 'a root field',
      query: '{ user(id: 1) @include(if: $a) { score } posts @skip(if: $b) { likes } __typename }',
    },
    { on: 'all root fields', query: '{ user(id: 1) @include(if: $a) { score } echo @include(if: $b) }' },
    {
      on: 'the way to an entity',
      query: '{ posts { id author @include(if: $a) { score } reader @skip(if: $a) { score @include(if: $b) } } }',
    },
    {
      on: '__typename',
      query: '{ user(id: 1) { __typename @include(if: $a) score @skip(if: $b) } __typename @skip(if: $a) }',
    },
    { on: 'introspection', query: '{ __type(name: "User") @include(if: $a) { name @skip(if: $b) kind } echo }' },
    {
      on: 'literals besides',
      query:
        '{ user(id: 1) { a: score @skip(if: true) b: score @include(if: true) id @include(if: false) name @include(if: $a) list @skip(if: $b) } }',
    },
    {
      on: 'a whole path',
      query: '{ user(id: 1) { best @include(if: $a) { top { best @skip(if: $b) { likes top { score } } } } id } }',
    },
  ])('may stand on $on', async ({ query }) => {
    const unused = ['$a', '$b'].filter((name) => !query.includes(name));
    expect(unused).toEqual([]);
    for (const variables of VALUES) await agreedData(graph, `query($a: Boolean!, $b: Boolean!) ${query}`, variables);
  });

  it.each([{}, { a: true }, { b: false }, { a: false, b: true }])(
    'takes the default of its variable: %j',
    async (variables) => {
      const query = `query($a: Boolean! = false, $b: Boolean = true) {
      user(id: 1) { id score @include(if: $a) ... @skip(if: $b) { list } ... @include(if: $b) { name } }
    }`;
      await agreedData(graph, query, variables);
    },
  );
});
