import { buildSchema, type GraphQLCompositeType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { holdsWhere } from '../projection/condition.js';
import type { Way } from './part.js';
import { type Stand, standsAt } from './places.js';

const schema = buildSchema(`
  type Query { things: [[Thing]] own: Robot }
  interface Thing { name: String next: Thing } type Robot implements Thing { name: String next: Robot } type Tool implements Thing { name: String next: Thing }
`);
const type = (name: string) => schema.getType(name) as GraphQLCompositeType;
const into = (key: string, of: string): Way => ({ conditions: [], field: { key, name: key, type: type(of) } });
const on = (name: string, conditions: Way['conditions'] = []): Way => ({ conditions, on: type(name) });

function paths(way: readonly Way[], target: Stand['target'], shown: unknown = target): unknown[] {
  const from = { path: [], target, shown, type: type('Query') };
  return standsAt(way, from, { schema, holds: holdsWhere((name) => name === 'yes') }).map(({ path }) => path);
}

const robot = { __typename: 'Robot' };
const tool = { __typename: 'Tool' };

describe('A deferred fragment', () => {
  it('stands in every item of a list, and of lists in lists', () => {
    expect(paths([into('things', 'Thing')], { things: [[robot, null], null, [], [tool]] })).toEqual([
      ['things', 0, 0],
      ['things', 3, 0],
    ]);
  });

  it('stands where an object is of its type, as far as that is known', () => {
    expect(paths([into('things', 'Thing'), on('Robot')], { things: [[robot, tool, {}]] })).toEqual([['things', 0, 0]]);
    expect(
      paths([into('own', 'Robot'), on('Thing'), into('next', 'Thing'), on('Robot')], { own: { next: {} } }),
    ).toEqual([['own', 'next']]);
  });

  it('stands nowhere that the client has null, whatever the subgraph said', () => {
    expect(
      paths([into('own', 'Robot'), into('next', 'Robot')], { own: { next: robot } }, { own: { next: null } }),
    ).toEqual([]);
    expect(paths([], {}, null)).toEqual([]);
  });

  it('stands where its conditions are met', () => {
    const met = [{ variable: 'yes', is: true }];
    expect(paths([on('Query', met)], {})).toEqual([[]]);
    expect(paths([on('Query', [...met, { variable: 'no', is: true }])], {})).toEqual([]);
  });

  it('is not found in what every object inherits', () => {
    expect(paths([into('__proto__', 'Robot')], {})).toEqual([]);
    expect(paths([into('constructor', 'Robot')], {})).toEqual([]);
  });
});
