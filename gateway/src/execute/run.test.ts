import type { PlanNode } from '@apollo/query-planner';
import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../caller/request-context.js';
import { compilePlan } from '../compile/compile-plan.js';
import type { SubgraphAnswer } from '../subgraph/read-answer.js';
import { MOST_ERRORS } from './place-errors.js';
import { Run } from './run.js';

type Answers = Readonly<Record<string, (body: string) => SubgraphAnswer | Promise<SubgraphAnswer>>>;

const CONTEXT = { caller: { correlationId: 'c1' }, identity: '' } as unknown as RequestContext;

const fetching = (serviceName: string, operation: string, more = {}): PlanNode =>
  ({ kind: 'Fetch', serviceName, operation, operationKind: 'query', variableUsages: [], ...more }) as never;

interface Asked {
  readonly gives: string;
  readonly types?: string[];
  readonly outputRewrites?: object[];
}

interface Wanted {
  readonly serviceName: string;
  readonly path: string[];
  readonly gives: string;
  readonly types: string[];
  readonly more: object;
}

/** A fetch of entities of type `T`, or of others. */
const entities = (serviceName: string, path: string[], asked: string | Asked): PlanNode => {
  const { gives, types = ['T'], ...more } = typeof asked === 'string' ? { gives: asked } : asked;
  return entitiesOf({ serviceName, path, gives, types, more });
};
const entitiesOf = ({ serviceName, path, gives, types, more }: Wanted): PlanNode => ({
  kind: 'Flatten',
  path,
  node: fetching(
    serviceName,
    `query($representations:[_Any!]!){_entities(representations:$representations){${gives}}}`,
    {
      requires: types.map((typeCondition) => ({
        kind: 'InlineFragment',
        typeCondition,
        selections: ['__typename', 'id'].map((name) => ({ kind: 'Field', name })),
      })),
      ...more,
    },
  ) as never,
});
const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });

async function ran(node: PlanNode, answers: Answers, held = false): Promise<Run> {
  const subgraphs = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      { ask: async ({ body }: { body: string }) => answer(body) },
    ]),
  );
  const run = new Run({ plan: compilePlan(node, {}), variables: {}, context: CONTEXT, subgraphs, held });
  await run.done(0);
  run.holding?.release(0);
  await run.allDone();
  return run;
}

const ME = () => ({ data: { me: { __typename: 'T', id: '1' } } });
const NAME = entities('b', ['me'], '...on T{name}');
const deep = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;

describe('A run', () => {
  it.each([
    { what: 'a key nested without end', me: { __typename: 'T', id: deep(20_000) } },
    { what: 'lists without end where an object is promised', me: deep(20_000) },
  ])('ends, whatever a subgraph answers: $what', async ({ me }) => {
    const run = await ran(sequence(fetching('a', '{me{__typename id}}'), NAME), {
      a: () => ({ data: { me } }),
      b: () => ({ data: { _entities: [{ name: 'x' }] } }),
    });
    expect(run.isDone(0)).toBe(true);
  });

  it('keeps a bounded number of errors, however many are told of entities in however many places', async () => {
    const list = Array.from({ length: 1_000 }, () => ({ __typename: 'T', id: '1' }));
    const errors = Array.from({ length: 1_000 }, () => ({ message: 'no', path: ['_entities', 0] }));
    const run = await ran(
      sequence(fetching('a', '{list{__typename id}}'), entities('b', ['list', '@'], '...on T{name}')),
      {
        a: () => ({ data: { list } }),
        b: () => ({ data: { _entities: [null] }, errors }),
      },
    );
    expect(run.errors[0]).toHaveLength(MOST_ERRORS);
    expect(run.errors[0]![999]).toEqual({ message: 'no', path: ['list', 999] });
  });

  it('rewrites what it remembers as it does what it is told', async () => {
    const rewriting = {
      types: ['A', 'B'],
      outputRewrites: [{ kind: 'KeyRenamer', path: ['... on B', 'x__alias_0'], renameKeyTo: 'x' }],
    };
    const both = (path: string[]) => entities('b', path, { gives: '...on A{x}...on B{x__alias_0:x}', ...rewriting });
    const node = sequence(
      fetching('a', '{me{__typename id}}'),
      both(['me']),
      entities('c', ['me'], { gives: '...on B{other{__typename id}}', types: ['B'] }),
      both(['me', 'other']),
    );
    const asked: string[] = [];
    const run = await ran(node, {
      a: () => ({ data: { me: { __typename: 'B', id: '1' } } }),
      b: (body) => (asked.push(body), { data: { _entities: [{ x__alias_0: 'v' }] } }),
      c: () => ({ data: { _entities: [{ other: { __typename: 'B', id: '1' } }] } }),
    });
    expect(asked).toHaveLength(1);
    expect(run.data).toMatchObject({ me: { x: 'v', other: { x: 'v' } } });
  });

  it('remembers answers by whom it asked', async () => {
    const down = (path: string[], key: string) => entities('x', path, `...on T{${key}{__typename id}}`);
    const node = sequence(
      fetching('a', '{me{__typename id}}'),
      NAME,
      down(['me'], 'f'),
      entities('b', ['me', 'f'], '...on T{name}'),
      down(['me', 'f'], 'g'),
      entities('c', ['me', 'f', 'g'], '...on T{name}'),
      down(['me', 'f', 'g'], 'h'),
      entities('c', ['me', 'f', 'g', 'h'], '...on T{name}'),
    );
    const told = { b: 0, c: 0 };
    const named = (name: 'b' | 'c') => () => ((told[name] += 1), { data: { _entities: [{ name }] } });
    const run = await ran(node, {
      a: ME,
      b: named('b'),
      c: named('c'),
      x: (body) => ({ data: { _entities: [{ [/\{([fgh])\{/.exec(body)![1]!]: { __typename: 'T', id: '1' } }] } }),
    });
    expect(run.data).toMatchObject({ me: { name: 'b', f: { name: 'b', g: { name: 'c', h: { name: 'c' } } } } });
    expect(told).toEqual({ b: 1, c: 1 });
  });

  it('asks one by one what fails together, so that none takes the others along', async () => {
    const node = sequence(fetching('a', '{me{__typename id} you{__typename id}}'), {
      kind: 'Parallel',
      nodes: [entities('b', ['me'], '...on T{name}'), entities('b', ['you'], '...on T{age}')],
    });
    const asked: string[] = [];
    const run = await ran(node, {
      a: () => ({ data: { me: { __typename: 'T', id: '1' }, you: { __typename: 'T', id: '2' } } }),
      b: (body) => {
        asked.push(body);
        if (body.includes('e0:')) return { data: null, errors: [{ message: 'too much', path: ['e0'] }] };
        if (body.includes('{age}'))
          return { data: null, errors: [{ message: 'no age', path: ['_entities', 0, 'age'] }] };
        return { data: { _entities: [{ name: 'Ada' }] } };
      },
    });
    expect(asked).toHaveLength(3);
    expect(run.data).toMatchObject({ me: { name: 'Ada' }, you: { id: '2' } });
    expect(run.errors[0]).toEqual([{ message: 'no age', path: ['you', 'age'] }]);
  });

  it('puts in a later part what it knows already, also when nothing else of it can be had', async () => {
    let finish = () => {};
    const unfinished = new Promise<void>((resolve) => (finish = resolve));
    let named = () => {};
    const known = new Promise<void>((resolve) => (named = resolve));
    const node: PlanNode = {
      kind: 'Defer',
      primary: {
        node: {
          kind: 'Parallel',
          nodes: [
            sequence(fetching('a', '{me{__typename id}}'), NAME),
            fetching('d', '{you{__typename id}}'),
            fetching('e', '{z}'),
          ],
        },
      },
      deferred: [
        {
          depends: [],
          queryPath: ['you'],
          node: {
            kind: 'Parallel',
            nodes: [entities('b', ['you'], '...on T{name}'), entities('b', ['you'], '...on T{age}')],
          },
        },
      ],
    };
    const b = async (body: string) => {
      if (!body.includes('{age}')) return (setImmediate(named), { data: { _entities: [{ name: 'Ada' }] } });
      finish();
      throw new Error('away');
    };
    // comes when the name is known, and before the first part is complete
    const d = () => known.then(() => ({ data: { you: { __typename: 'T', id: '1' } } }));
    const e = () => unfinished.then(() => ({ data: { z: 1 } }));
    const run = await ran(node, { a: ME, b, d, e }, true);
    expect(run.data).toMatchObject({ me: { name: 'Ada' }, you: { name: 'Ada' } });
    expect(run.errors[1]).toHaveLength(1);
  });
});
