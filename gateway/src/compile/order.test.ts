import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { describe, expect, it } from 'vitest';
import { compilePlan } from './compile-plan.js';

const root = (serviceName: string, operation: string, operationKind = 'query'): FetchNode =>
  ({ kind: 'Fetch', serviceName, operation, operationKind, variableUsages: [] }) as unknown as FetchNode;

const entity = (serviceName: string, path: string, { type = 'T', wants = 'id', gives = '' } = {}): PlanNode => ({
  kind: 'Flatten',
  path: path.split('.'),
  node: {
    ...root(
      serviceName,
      `query($representations:[_Any!]!){_entities(representations:$representations){...on ${type}{${gives}}}}`,
    ),
    requires: [
      {
        kind: 'InlineFragment',
        typeCondition: type,
        selections: ['__typename', ...wants.split(' ')].map((name) => ({ kind: 'Field', name }) as const),
      },
    ],
  },
});
const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });
const parallel = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Parallel', nodes });
const compiled = (node: PlanNode) => compilePlan(node, {});

const START = root('a', '{list{__typename id} other{__typename id}}');

describe('A step', () => {
  it('waits for what it reads, not for what the plan merely names before it', () => {
    const { steps } = compiled(
      sequence(
        START,
        parallel(entity('b', 'list.@', { gives: 'price' }), entity('c', 'list.@', { gives: 'size' })),
        parallel(entity('d', 'list.@', { wants: 'id price', gives: 'tax' }), entity('d', 'other', { gives: 'colour' })),
      ),
    );
    expect(steps.map(({ waits }) => waits)).toEqual([0, 1, 1, 2, 1]);
    expect(steps[0]!.next).toEqual([1, 2, 3, 4]);
    expect(steps[1]!.next).toEqual([3]);
    expect(steps[2]!.next).toEqual([]);
  });

  it('is sent with the others of its subgraph that can start in the same round', () => {
    const { batches } = compiled(
      sequence(
        START,
        parallel(
          entity('b', 'list.@', { gives: 'price' }),
          entity('b', 'other', { gives: 'price' }),
          entity('c', 'other', { gives: 'size' }),
        ),
        entity('b', 'list.@', { wants: 'id price', gives: 'tax' }),
      ),
    );
    expect(batches).toEqual([[0], [1, 2], [3], [4]]);
  });

  it('of a mutation keeps the plan’s order, whatever it reads', () => {
    const { steps, batches } = compiled(
      sequence(
        root('a', 'mutation{one{__typename id}}', 'mutation'),
        entity('b', 'one', { gives: 'price' }),
        root('a', 'mutation{two}', 'mutation'),
      ),
    );
    expect(steps.map(({ waits }) => waits)).toEqual([0, 1, 2]);
    expect(batches).toEqual([[0], [1], [2]]);
    expect(steps.map(({ mutation }) => mutation)).toEqual([true, false, true]);
  });
});

describe('An answer that several places ask for', () => {
  const below = (path: string, gives: string) => entity('c', path, { type: 'O', gives });
  const owner = { gives: 'owner{__typename id}' };

  it.each([
    {
      what: 'everywhere, when nothing is written into it',
      last: entity('c', 'list.@', { gives: 'x' }),
      is: 'everywhere',
    },
    {
      what: 'within its step, when what is written into it lies below every place alike',
      last: below('list.@.owner', 'name'),
      is: 'within the step',
    },
    {
      what: 'nowhere, when another answer about the same object reaches into it',
      last: entity('c', 'list.@', { gives: 'owner{name}' }),
      is: 'nowhere',
    },
  ])('is shared $what', ({ last, is }) => {
    const { steps } = compiled(sequence(START, entity('b', 'list.@', owner), last));
    expect(steps[1]!.sharing).toBe(is);
  });
});
