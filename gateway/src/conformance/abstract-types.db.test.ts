import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedData, agreement } from '../../testing/agreement.js';
import { Federation, hangingUp } from '../../testing/federation.js';
import { ABSTRACT } from '../../testing/graphs/abstract.js';

const graph = new Federation(ABSTRACT);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

describe('An interface', () => {
  it.each([
    { what: 'its own fields', query: '{ media { id title } }' },
    { what: 'fields of its types', query: '{ media { ... on Book { isbn pages } ... on Film { reels minutes } } }' },
    { what: 'its name', query: '{ media { __typename t: __typename title } people { __typename } }' },
    {
      what: 'fields that its types have of other types',
      query: '{ media { ... on Book { size } ... on Film { length: size } } }',
    },
    {
      what: 'one name for different fields',
      query: '{ media { ... on Book { n: pages } ... on Film { n: minutes } } }',
    },
    {
      what: 'one name for fields of different subgraphs',
      query: '{ found { ... on Book { x: isbn } ... on Person { x: name age } } }',
    },
    {
      what: 'fragments on another interface',
      query: '{ people { ... on Beast { name } ... on Person { pet { ... on Named { name } } } } }',
    },
    {
      what: 'fragments in fragments',
      query: '{ media { ... on Media { ... on Book { ... on Media { title } isbn } } } }',
    },
    {
      what: 'named fragments',
      query:
        '{ media { ...M } medium(id: "m2") { ...M } } fragment M on Media { title ...B stars } fragment B on Book { pages }',
    },
    {
      what: 'values only',
      query: '{ people { name ... on Person { pet { name ... on Cat { lives } ... on Dog { tricks } } } } }',
    },
  ])('gives $what', async ({ query }) => {
    await agreedData(graph, query);
  });
});

describe('An interface that a subgraph knows as an object', () => {
  it.each([
    { how: 'from the interface', query: '{ media { stars title } }' },
    { how: 'from one of its types', query: '{ media { ... on Book { stars(outOf: 10) } ... on Film { stars } } }' },
    { how: 'with the real type asked after', query: '{ best { __typename stars } worst { __typename } }' },
    { how: 'with fields of the interface', query: '{ best { title stars } }' },
    { how: 'with fields of the types', query: '{ best { ... on Book { pages isbn } ... on Film { minutes } stars } }' },
    { how: 'without the real type', query: '{ best { id stars } worst { stars critic { name age } } }' },
    { how: 'again and again', query: '{ worst { similar { title similar { __typename stars similar { id } } } } }' },
    { how: 'through a named fragment', query: '{ best { ...R } } fragment R on Media { stars ... on Film { title } }' },
  ])('gives it $how', async ({ query }) => {
    await agreedData(graph, query);
  });

  it.each([
    { what: 'its fields', query: '{ best { title stars } }' },
    { what: 'its type', query: '{ best { __typename stars } }' },
    { what: 'its type under another name', query: '{ worst { stars kind: __typename } }' },
    { what: 'fields of one type', query: '{ best { stars ... on Book { isbn } } }' },
  ])('never shows the name it has there while the other subgraph is down: $what', async ({ query }) => {
    const { data, failures } = await graph.instead('library', hangingUp, () => agreement(graph, query));
    expect(failures).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(data).not.toContain('Media"');
  });
});

describe('A union', () => {
  it.each([
    {
      what: 'fields of each',
      query: '{ found { ... on Book { title pages } ... on Person { name age } ... on Cat { lives } } }',
    },
    { what: 'fields of some', query: '{ found { __typename ... on Film { minutes } } }' },
    { what: 'fields of an interface', query: '{ found { ... on Media { title stars } ... on Named { name } } }' },
    {
      what: 'fields in a list of lists',
      query: '{ grid { __typename ... on Media { stars } ... on Person { age } ... on Firm { years: age } } }',
    },
    { what: 'keys of different types', query: '{ odd { ... on Left { near } ... on Right { r: near } } }' },
    {
      what: 'keys of different types below',
      query: '{ odd { ... on Left { far { near no } } ... on Right { f: far { n: no near } } } }',
    },
    {
      what: 'keys of different types under names',
      query: '{ odd { __typename ... on Left { l: no a: near } ... on Right { no b: near } } }',
    },
    { what: 'names only', query: '{ found { __typename } grid { kind: __typename } }' },
  ])('gives $what', async ({ query }) => {
    await agreedData(graph, query);
  });
});
