import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fragmentBomb } from '../../testing/fragment-bomb.js';
import { selectionSizes } from './selection-size.js';

const sizes = (query: string) => selectionSizes(parse(query));

describe('The size of a selection', () => {
  it.each([
    { query: '{ a }', fields: 1, depth: 1 },
    { query: '{ a { b c { d } } e }', fields: 5, depth: 3 },
    { query: '{ a { ... { b ... on X { c } } } }', fields: 3, depth: 2 },
  ])('of $query is $fields fields, $depth deep', ({ query, ...size }) => {
    expect(sizes(query)).toEqual([size]);
  });

  it('counts a fragment wherever it is spread', () => {
    const [operation] = sizes('{ x { ...F } y { ...F ...F } } fragment F on T { a { b } }');
    expect(operation).toEqual({ fields: 8, depth: 3 });
  });

  it('is told of every operation and every fragment', () => {
    expect(sizes('query A { a } query B { b c } fragment F on T { d { e { f } } }')).toEqual([
      { fields: 1, depth: 1 },
      { fields: 2, depth: 1 },
      { fields: 3, depth: 3 },
    ]);
  });

  it('of a bomb is found without setting it off', () => {
    const [operation] = sizes(fragmentBomb(18));
    expect(operation!.fields).toBeGreaterThan(3 ** 18);
    expect(sizes(fragmentBomb(700))[0]!.fields).toBe(Infinity);
  });

  it('ends where fragments lead back to themselves or nowhere', () => {
    expect(sizes('{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A ...C } }')[0]).toEqual({
      fields: 2,
      depth: 2,
    });
  });
});
