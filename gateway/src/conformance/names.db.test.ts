import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedData } from '../../testing/agreement.js';
import { Federation } from '../../testing/federation.js';
import { NAMED } from '../../testing/graphs/named.js';

const graph = new Federation(NAMED);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__typename_',
  '_entities',
  'length',
];

describe('An alias', () => {
  it.each([
    {
      what: 'the same field with other arguments',
      query: '{ user(id: 1) { score a: score(scale: 2) b: score(scale: 3) } }',
    },
    { what: 'different fields of one entity', query: '{ a: user(id: 1) { x: score } b: user(id: 1) { x: name } }' },
    {
      what: 'different arguments of one entity',
      query: '{ a: user(id: 1) { x: score(scale: 1) } b: user(id: 1) { x: score(scale: 2) } }',
    },
    { what: 'another field of the same name', query: '{ user(id: 1) { name: score score: name } }' },
    {
      what: 'lists and objects on different paths',
      query: '{ a: user(id: 1) { x: best { x: likes } } b: user(id: 1) { x: list } }',
    },
    {
      what: 'one value object on different paths',
      query:
        '{ posts { author { office { floor { boss { x: score } } } } reader { office { floor { boss { x: name } } } } } }',
    },
    {
      what: 'values of values',
      query: '{ posts { home { keeper { x: score } } author { home { keeper { x: score(scale: 9) } } } } }',
    },
    {
      what: 'lists of values',
      query:
        '{ a: users { home { rooms { guest { x: score } } } } b: users { home { rooms { guest { x: list } no } } } }',
    },
    {
      what: 'its own way back',
      query: '{ user(id: 1) { friend { x: score friend { x: score(scale: 2) friend { x: best { id } } } } } }',
    },
    {
      what: 'a circle between subgraphs',
      query: '{ user(id: 1) { best { top { best { top { x: name(upper: true) } x: likes } x: score } } } }',
    },
    {
      what: 'the same once more',
      query: '{ posts { likes author { score } ... on Post { author { score best { id } } l: likes } likes } }',
    },
    {
      what: 'one entity in a list and beside it',
      query: '{ users(ids: [1, 2, 1, 1]) { x: score } user(id: 1) { x: score(scale: 4) } }',
    },
    { what: 'the name of the type', query: '{ user(id: 1) { t: __typename score x: __typename } q: __typename }' },
  ])('tells apart $what', async ({ query }) => {
    await agreedData(graph, query);
  });

  it.each(HOSTILE)('may be %s everywhere', async (name) => {
    const query = `{ ${name}: user(id: 1) { ${name}: score friend { ${name}: office { ${name}: floor { ${name}: boss { ${name}: name } } } } } }`;
    const data = await agreedData(graph, query);
    expect(data.split(`"${name}":`).length - 1).toBe(6);
  });

  it('may be all of them at once', async () => {
    const data = await agreedData(
      graph,
      `{ users { ${HOSTILE.map((name, n) => `${name}: score(scale: ${n})`).join(' ')} } }`,
    );
    expect(HOSTILE.filter((name) => !data.includes(`"${name}":"score of 1`))).toEqual([]);
  });
});

describe('A variable', () => {
  it.each(HOSTILE)('may be called %s', async (name) => {
    const query = `query($${name}: Int = 3, $x_${name}: Int) { user(id: 1) { score(scale: $${name}) } echo(n: $x_${name}) }`;
    expect(await agreedData(graph, query)).toContain('{\\"scale\\":3}');
    if (name !== '__proto__') expect(await agreedData(graph, query, { [name]: 8 })).toContain('{\\"scale\\":8}');
  });

  it.each([
    { what: 'nothing', given: {} },
    { what: 'null', given: { s: null, f: null, u: null, m: null, ids: null } },
    { what: 'an input object', given: { f: { min: 2, tags: ['a', 'b'], and: [{ unit: 'M' }, {}] } } },
    { what: 'one item for a list', given: { u: 'M', m: 3, ids: 7, f: { tags: 'a', and: { min: 0 } } } },
    { what: 'lists of lists', given: { m: [[1, 2], null, []], u: ['CM', null] } },
    { what: 'texts of all kinds', given: { j: '"\\\n\u2028\u0000é😀$x{}', ids: ['"', '\\'] } },
    { what: 'what nobody asked for', given: { s: 4, more: { __typename: 'x' } } },
  ])('may be $what', async ({ given }) => {
    const query = `query($s: Int, $f: Filter, $u: [Unit], $m: [[Int!]], $j: String, $ids: [ID!] = ["d"]) {
      users(ids: $ids) { score(scale: $s, f: $f) } all: echo(n: $s, f: $f, u: $u, m: $m, j: $j)
      inside: echo(f: { min: $s, and: [{ unit: M, tags: ["t"] }], size: $s }, u: [CM, M], m: [[1]])
    }`;
    await agreedData(graph, query, given);
  });

  it.each([
    {
      what: 'literals',
      query: '{ echo(n: null) a: echo(n: 5) b: echo(f: {}) c: echo(u: CM) d: echo(j: """block "quotes" """) }',
    },
    {
      what: 'a default that is an enum or a list',
      query: 'query($u: [Unit!] = [CM], $f: Filter = {unit: M}) { users { list(u: $u) score(f: $f) } }',
    },
    {
      what: 'the same variable in two subgraphs',
      query: 'query($f: Filter = {min: 9}) { echo(f: $f) user(id: 2) { score(f: $f) best { likes } } }',
    },
  ])('may stand beside $what', async ({ query }) => {
    await agreedData(graph, query);
  });
});
