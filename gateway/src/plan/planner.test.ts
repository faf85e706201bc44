import { describe, expect, it } from 'vitest';
import { supergraphOf } from '../../testing/composed.js';
import { operationOf } from '../../testing/operation-of.js';
import { planner } from './planner.js';

const graph = supergraphOf({
  products: 'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String }',
  reviews: 'type Product @key(fields: "id") { id: ID! stars: Int } type Subscription { rated: Product }',
});
const ask = (query: string, name?: string) => operationOf(query, graph.apiSchema, name);
const TWO = 'query A { product { name } } query B { product { stars } }';

describe('A plan', () => {
  it('is made once for the same text and operation', () => {
    const plan = planner(graph);
    const first = plan(ask('{ product { stars } }'));
    expect(plan(ask('{ product { stars } }'))).toBe(first);
    expect(plan(ask('{ product { stars name } }'))).not.toBe(first);
  });

  it('is never shared by two operations of one document', () => {
    const plan = planner(graph);
    expect(plan(ask(TWO, 'A')).node).toMatchObject({ kind: 'Fetch', serviceName: 'products' });
    expect(plan(ask(TWO, 'B')).node).toMatchObject({ kind: 'Sequence' });
  });

  it('of a subscription separates what its own subgraph answers from the rest', () => {
    expect(planner(graph)(ask('subscription { rated { stars name } }')).node).toMatchObject({
      kind: 'Subscription',
      primary: { serviceName: 'reviews' },
      rest: { kind: 'Sequence' },
    });
  });

  it('of an operation that the graph does not have is the client’s error', () => {
    expect(() => planner(graph)(ask('mutation { anything }'))).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'GRAPHQL_VALIDATION_FAILED' }) }),
    );
  });
});
