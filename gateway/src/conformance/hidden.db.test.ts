import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedData, agreement } from '../../testing/agreement.js';
import { Federation } from '../../testing/federation.js';
import { HIDDEN } from '../../testing/graphs/hidden.js';

const graph = new Federation(HIDDEN);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

describe('What clients must not see', () => {
  it.each([
    { what: 'a type in a union', query: '{ things { __typename ... on Plain { name } ... on User { name } } }' },
    { what: 'a type of an interface', query: '{ named { name } }' },
    { what: 'a type of an interface, by its name', query: '{ named { __typename } }' },
    { what: 'a type alone', query: '{ one { __typename } }' },
    { what: 'a type within', query: '{ things { ... on Plain { other { __typename ... on User { id } } } } }' },
    { what: 'a type in an entity', query: '{ users { id holds { ... on Plain { name } } } }' },
    { what: 'a type where something must be', query: '{ users { id must { ... on Plain { name } } } }' },
    { what: 'a type in a list where something must be', query: '{ users { id list { name } } }' },
    { what: 'a value of an enum', query: '{ things { ... on Plain { kind kinds } } }' },
    { what: 'a value of an enum in an entity', query: '{ users { level } }' },
  ])('is null: $what', async ({ query }) => {
    const { data, errors, failures } = await agreement(graph, query);
    expect({ errors, failures }).toEqual({ errors: [], failures: [] });
    expect(data).toContain('null');
    expect(data).not.toMatch(/Secret|CLOSED|HIGH/);
  });

  it('may still be a key, or what a field requires', async () => {
    expect(await agreedData(graph, '{ users { id score } }')).toContain('{"id":"2","score":"h2 n2"}');
  });

  it('has no name for clients', async () => {
    const { failures } = await graph.ask('{ secret users { salt } box { inside { lock } } }');
    expect(failures).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const data = await agreedData(graph, getIntrospectionQuery());
    expect(data).not.toMatch(/Secret|CLOSED|HIGH|"Safe"|salt|hidden|_entities/);
  });
});

describe('A root type', () => {
  it.each([
    { what: 'its name', query: '{ __typename users { __typename } t: __typename }' },
    { what: 'only its name', query: 'query { __typename }' },
    {
      what: 'its name in fragments',
      query: '{ ...R } fragment R on Query { a: __typename ... on Query { __typename } last { score } }',
    },
    {
      what: 'its name in a mutation',
      query: 'mutation { __typename touch(id: "4") { score __typename } t: __typename }',
    },
    { what: 'only its name in a mutation', query: 'mutation { __typename }' },
    {
      what: 'the schema beside data',
      query: '{ users { id } __schema { queryType { name } mutationType { name } } last { score } }',
    },
    {
      what: 'a type beside data',
      query:
        'query($n: String!) { u: __type(name: $n) { n: name fields { name } } users { score } x: __type(name: "Nope") { name } }',
    },
    { what: 'the schema alone', query: '{ __schema { types { name kind } directives { name locations } } }' },
    {
      what: 'the schema in a fragment',
      query:
        '{ ...S last { score } ...S } fragment S on Query { __schema { queryType { ...T } } } fragment T on __Type { name ofType { name } }',
    },
    {
      what: 'the schema with arguments',
      query: '{ __type(name: "Kind") { enumValues(includeDeprecated: true) { name isDeprecated } } }',
    },
  ])('tells $what', async ({ query }) => {
    await agreedData(graph, query, { n: 'User' });
  });
});
