import { QueryPlanner } from '@apollo/query-planner';
import { operationFromDocument } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { fragmentBomb } from '../../testing/fragment-bomb.js';
import { linked } from '../../testing/linked.js';
import { found } from '../../testing/found.js';
import { factsOf } from '../supergraph/facts-of.js';
import { planning, type PlanningLimits } from './planning.js';
import type { PlannedOperation } from './planned-operation.js';
import type { Asked } from './operation.js';

const read = factsOf(
  linked({
    products: `type Query { product(id: ID, n: Int): Product n: N }
      type Mutation { rename(id: ID!): Product }
      type Product @key(fields: "id") { id: ID! name: String price: Int }
      type N { n: N x: Int }`,
    reviews: `type Product @key(fields: "id") { id: ID! stars: Int @authenticated
        price: Int @override(from: "products", label: "moved") }
      type Subscription { rated: Product }`,
  }),
);
const made = (limits: PlanningLimits = { introspection: true }) => {
  const plan = planning(read, limits);
  return (query: string, more: Omit<Asked, 'query'> = {}) => {
    const result = plan({ query, ...more });
    if ('errors' in result) throw Object.assign(new Error('refused'), { errors: result.errors });
    const { json, ...rest } = result;
    return { ...(JSON.parse(json) as Omit<PlannedOperation, 'literals'>), ...rest };
  };
};
const errorsOf = (query: string, operationName?: string, limits: PlanningLimits = { introspection: true }) =>
  planning(read, limits)({ query, operationName });

describe('A planned operation', () => {
  it('says its kind, its name, its root fields and what it asks of the caller', () => {
    expect(
      made()('query A($c: Boolean!) { product(n: 3) { stars } ... @skip(if: $c) { again: product { id } } }'),
    ).toEqual({
      document: 'query A($c:Boolean!$_0:Int){product(n:$_0){stars}...@skip(if:$c){again:product{id}}}',
      kind: 'query',
      name: 'A',
      literals: { _0: 3 },
      node: expect.objectContaining({ kind: 'Sequence' }),
      demands: [{ where: 'Product.stars', scopes: [], policy: false }],
      root: { fields: ['product'], conditional: true },
      fresh: true,
    });
  });

  it('has no plan where no subgraph is asked', () => {
    expect(made()('{ __typename __schema { types { name } } }').node).toBeUndefined();
  });

  it('is planned once for every way of writing it, whatever its literals', () => {
    const plan = made();
    const first = plan('{ product(id: 1) { name } }');
    const second = plan('query{product(id:"two"){name}} # again');
    expect([first.fresh, second.fresh]).toEqual([true, false]);
    expect(second).toEqual({ ...first, fresh: false, literals: { _0: 'two' } });
    expect(plan('{ product(id: 1, n: 1) { name } }').fresh).toBe(true);
  });

  it('is planned anew for other override labels the graph knows', () => {
    const plan = made();
    const off = plan('{ product { price } }');
    const on = plan('{ product { price } }', { labels: new Map([['moved', true]]) });
    expect(off.node).toMatchObject({ kind: 'Fetch', serviceName: 'products' });
    expect(on.node).toMatchObject({ kind: 'Sequence' });
    expect(plan('{ product { price } }', { labels: new Map([['unknown', true]]) }).fresh).toBe(false);
  });

  it('of a document of several is the one that is named', () => {
    const two = 'query A { product { name } } query B { product { stars } }';
    expect(made()(two, { operationName: 'B' })).toMatchObject({ name: 'B', demands: [{ where: 'Product.stars' }] });
    expect(made()(two, { operationName: 'A' })).toMatchObject({ name: 'A', demands: [] });
  });

  it('may defer what another subgraph answers', () => {
    expect(made()('{ product { name ... @defer(label: "late") { stars } } }').node).toMatchObject({
      kind: 'Defer',
      deferred: [{ label: 'd0' }],
    });
  });

  it('of a subscription separates what its own subgraph answers from the rest', () => {
    expect(made()('subscription { rated { stars name } }').node).toMatchObject({ kind: 'Subscription' });
  });

  it.each(['{ product { name stars } }', 'mutation { rename(id: "1") { stars price } }', '{ n { n { x } } }'])(
    'is the same whether or not deferring is possible: %s',
    (query) => {
      const { document, node } = made()(query);
      const operation = operationFromDocument(read.api, parse(document));
      const without = new QueryPlanner(read.supergraph).buildQueryPlan(operation).node;
      expect(node).toEqual(JSON.parse(JSON.stringify(without)));
    },
  );
});

describe('An operation that cannot be planned', () => {
  const failing = ['{', '{ nope }', '{ product(id: {}) { name } }', '{ ...F }'];

  it('is not picked for the client out of several', () => {
    const refused = { errors: [expect.objectContaining({ code: 'OPERATION_RESOLUTION_FAILURE' })] };
    expect(errorsOf('query A { n { x } } query B { n { x } }')).toEqual(refused);
  });

  it.each(failing)('is refused with what reading it finds: %s', (query) => {
    expect(errorsOf(query)).toEqual({ errors: found(query, read.apiSchema) });
  });

  it('is refused where it is not in its document', () => {
    expect(errorsOf('query A { n { x } }', 'B')).toEqual({
      errors: [{ message: 'Unknown operation named "B".', code: 'OPERATION_RESOLUTION_FAILURE' }],
    });
  });

  it('is refused where introspection is closed and it introspects', () => {
    const query = '{ ...F } fragment F on Query { a: __type(name: "N") { __typename } }';
    expect(errorsOf(query, undefined, { introspection: false })).toMatchObject({
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED', message: expect.stringContaining('introspection') }],
    });
    expect(errorsOf('{ __typename }', undefined, { introspection: false })).not.toHaveProperty('errors');
  });

  it('never reaches the planner when it is a bomb, nor validation', () => {
    const planner = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
    const valid = fragmentBomb(18);
    expect(errorsOf(valid)).toMatchObject({
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED', message: expect.stringMatching(/^The document selects/) }],
    });
    const aliases = Array.from({ length: 3_000 }, (_, n) => `a${n}: n { x }`).join(' ');
    expect(errorsOf(`{ ${aliases} }`)).toMatchObject({ errors: [{ code: 'GRAPHQL_PARSE_FAILED' }] });
    expect(errorsOf('{ n { n { nope } } }', undefined, { introspection: true, maxFields: 3 })).toMatchObject({
      errors: [{ message: 'The document selects 3 fields with its fragments; fewer than 3 are allowed.' }],
    });
    expect(planner).not.toHaveBeenCalled();
    planner.mockRestore();
  });

  it('is no client’s error when planning itself breaks', () => {
    const planner = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan').mockImplementation(() => {
      throw new Error('assertion failed');
    });
    expect(() => errorsOf('{ n { x } }')).toThrow('assertion failed');
    planner.mockImplementation(() => {
      throw new Error('Number of non-local selections exceeds limit of 100000');
    });
    expect(errorsOf('{ n { x } }')).toMatchObject({ errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }] });
    planner.mockRestore();
  });
});
