import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectedBy } from '../../testing/projected.js';
import { drawsFrom } from '../../testing/random-graph.js';
import { randomProjection } from '../../testing/random-projection.js';
import type { Mischief } from '../../testing/random-data.js';
import { holdsWhere } from './condition.js';
import { exactProjection } from './exact-projection.js';
import { fastProjection } from './fast-projection.js';
import type { ValueProblem } from './projection.js';
import { readSelections } from './read-selections.js';

const always = () => true;

function bothWays(seed: number, mischief: Mischief) {
  const { selected, data, variables } = randomProjection(drawsFrom(seed), mischief);
  const { selections } = readSelections(selected);
  const problems: ValueProblem[] = [];
  const exact = exactProjection(selected, selections)(data, variables, problems);
  const holds = holdsWhere((name) => variables[name] === true);
  const fast = fastProjection(selected, selections, { holds, budget: { fields: 10_000 } })(data, variables);
  return { exact, fast, problems };
}

describe('A fast projection', () => {
  it('is the exact one where it is any, and none where there is a problem to tell', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(2, 8, 25), fc.boolean(), (seed, percent, rude) => {
        const { fast, exact, problems } = bothWays(seed, { percent, rude, named: false });
        if (fast !== undefined) expect({ text: fast, problems }).toEqual({ text: exact, problems: [] });
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('is made of all data that is as promised', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { fast, exact } = bothWays(seed, { percent: 0, rude: false, named: false });
        expect(fast).toBe(exact);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('is compiled for the types that it meets in each place, as far as its budget goes', () => {
    const names = Array.from({ length: 80 }, (_, index) => `T${index}`);
    const types = names.map((name) => `type ${name} implements Node { id: ID near: Node }`);
    const first = names.map((name) => `... on ${name} { near { near { ${name}: id } } }`);
    const second = names.map((name) => `... on ${name} { near { in${name}: id } }`);
    const selected = selectedBy(
      `interface Node { id: ID near: Node } ${types.join(' ')} type Query { nodes: [Node!]! }`,
      `{ nodes { near { ...F } ${first.join(' ')} } } fragment F on Node { ${second.join(' ')} }`,
    );
    const { selections, fields } = readSelections(selected);
    const budget = { fields: 5 * fields };
    const project = fastProjection(selected, selections, { holds: always, budget });
    const node = (kind: number, near?: object) => ({ __typename: names[kind], id: kind, near });
    const nodes = (kinds: readonly string[], others: readonly string[]) => ({
      nodes: kinds.flatMap((_, kind) => others.map((__, other) => node(kind, node(other, node(0))))),
    });
    const few = nodes(names.slice(0, 9), names.slice(0, 9));
    const text = project(few, {});
    expect(text).toBe(exactProjection(selected, selections)(few, {}, []));
    expect(budget.fields).toBeGreaterThan(0);
    // each of the 6400 pairs of types would be code of its own
    expect(project(nodes(names, names), {}) === undefined).toBe(true);
    expect(budget.fields).toBe(0);
    expect(project(few, {})).toBe(text);
  });

  it('compiles no more after a compilation that was not finished', () => {
    const selected = selectedBy('type Query { a: Int b: Int }', '{ a b }');
    const budget = { fields: 9 };
    const holds = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    expect(
      fastProjection(selected, readSelections(selected).selections, { holds, budget })({ a: 1 }, {}),
    ).toBeUndefined();
    expect(budget.fields).toBe(0);
  });

  it('bails out of a document that is beyond its budget', () => {
    const selected = selectedBy('type Query { a: Int b: Int }', '{ a b }');
    const { selections } = readSelections(selected);
    expect(fastProjection(selected, selections, { holds: always, budget: { fields: 2 } })({ a: 1, b: 2 }, {})).toBe(
      undefined,
    );
    expect(fastProjection(selected, selections, { holds: always, budget: { fields: 9 } })({ a: 1, b: 2 }, {})).toBe(
      '{"a":1,"b":2}',
    );
  });
});
