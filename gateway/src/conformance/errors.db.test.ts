import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreement } from '../../testing/agreement.js';
import { answering, Federation, hangingUp } from '../../testing/federation.js';
import { FAULTY } from '../../testing/graphs/faulty.js';

const graph = new Federation(FAULTY);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

const forbidden = (...path: (string | number)[]) => {
  return { path, message: 'No such thing of 2.', code: 'FORBIDDEN', service: 'back' };
};

describe('An error of a subgraph', () => {
  it.each([
    { where: 'at the root', query: '{ refused fine surprised }' },
    { where: 'at the root under an alias', query: '{ a: refused b: refused fine }' },
    { where: 'in a list', query: '{ items(ids: ["1", null, "2", "3"]) { id weight } }' },
    { where: 'further down', query: '{ items(ids: ["1", "2"]) { parts { grams } } }' },
    { where: 'in entities', query: '{ items(ids: ["1", "2", "3"]) { stars price } }' },
    { where: 'in entities after a null', query: '{ items(ids: [null, "1", null, "2"]) { stars } }' },
    { where: 'in one entity', query: '{ one(id: "2") { stars } two: one(id: "2") { s: stars } }' },
    { where: 'below an entity', query: '{ items(ids: ["1", "2"]) { rows { text } } }' },
    { where: 'below an entity, where a null rises', query: '{ items(ids: ["1", "2"]) { id rows { must } } }' },
    { where: 'where the null takes the entity along', query: '{ items(ids: ["1", "2"]) { id strict { must } } }' },
    { where: 'in a list of lists', query: '{ grid(ids: [["1", "2"], [], null, [null, "2"]]) { stars } }' },
    { where: 'in an entity of an entity', query: '{ items(ids: ["1", "2"]) { next { shade weight } } }' },
    { where: 'in entities of three subgraphs', query: '{ items(ids: ["2", "3"]) { weight stars shade } }' },
    { where: 'in lists in lists', query: '{ items(ids: ["1", "3"]) { tail { stars weight } } }' },
    { where: 'in a value object', query: '{ thing(id: "2") { item { stars } items { stars } } }' },
    { where: 'in a mutation', query: 'mutation { a: fail b: add(id: "2") { stars } c: fail(code: "FORBIDDEN") }' },
    { where: 'that nobody foresaw', query: '{ items(ids: ["2", "3"]) { price next { price } } surprised }' },
  ])('keeps its place: $where', async ({ query }) => {
    const { errors, failures } = await agreement(graph, query);
    expect(errors.length).toBeGreaterThan(0);
    expect(failures).toEqual([]);
  });

  it('has the place of its entity in the answer, once for each', async () => {
    const { data, errors } = await agreement(graph, '{ items(ids: ["2", "1", null, "2"]) { stars } }');
    expect(data).toBe('{"items":[{"stars":null},{"stars":"of 1"},null,{"stars":null}]}');
    expect(errors).toEqual([forbidden('items', 0, 'stars'), forbidden('items', 3, 'stars')]);
  });

  it('is no problem of a value besides', async () => {
    const { valueCompletion, data } = await agreement(graph, '{ must { id strict { must } } refused }');
    expect({ valueCompletion, data }).toEqual({ valueCompletion: undefined, data: 'null' });
  });
});

describe('An error that says not where', () => {
  const ANSWER = { errors: [{ message: 'Not today.', extensions: { code: 'FORBIDDEN' } }] };

  it.each([
    { what: 'no data', answer: ANSWER },
    { what: 'null', answer: { data: null, ...ANSWER } },
    { what: 'no entities', answer: { data: { _entities: null }, ...ANSWER } },
    { what: 'a strange place', answer: { data: null, errors: [{ ...ANSWER.errors[0], path: 'items' }] } },
  ])('is told beside $what', async ({ answer }) => {
    const query = '{ items(ids: ["1", "2"]) { id stars } fine }';
    const asked = () => graph.ask(query);
    const { data, errors, failures } = await graph.instead('back', answering(JSON.stringify(answer)), asked);
    expect(data).toBe('{"items":[{"id":"1","stars":null},{"id":"2","stars":null}],"fine":"fine"}');
    expect([...errors.map(({ code }) => code), ...failures]).toContain('FORBIDDEN');
  });
});

describe('A subgraph that does not answer', () => {
  const HTML = answering('<h1>Error at app.js:1</h1>', { status: 500, contentType: 'text/html' });

  it.each([
    { what: 'hangs up', instead: hangingUp },
    { what: 'answers with a page', instead: HTML },
    { what: 'answers with half of it', instead: answering('{"data":{"_entities":[') },
  ])('leaves nulls where it $what', async ({ instead }) => {
    const query = '{ items(ids: ["1", null, "2"]) { id weight stars next { shade } shade } fine }';
    const { data, failures, errors } = await graph.instead('back', instead, () => agreement(graph, query));
    expect(JSON.parse(data!)).toMatchObject({ items: [{ stars: null, next: null }, null, {}], fine: 'fine' });
    expect(failures).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND', 'CONFLICT']);
  });

  it.each([
    { where: 'at the root', query: '{ items(ids: ["1"]) { stars } fine }' },
    { where: 'where something must be', query: '{ must { stars } }' },
    { where: 'in a mutation', query: 'mutation { add(id: "1") { stars } }' },
  ])('leaves nulls $where', async ({ query }) => {
    const { failures } = await graph.instead('front', hangingUp, () => agreement(graph, query));
    expect(failures).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });
});
