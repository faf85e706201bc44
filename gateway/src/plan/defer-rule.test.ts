import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DeferRule } from './defer-rule.js';

const schema = buildSchema(`
  directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { a: A } type Mutation { a: A } type Subscription { a: A } type A { b: Int c: Int }
`);
const errors = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, DeferRule]).map(({ message }) => message);

describe('A deferred fragment', () => {
  it.each([
    '{ a { ... @defer { b } } }',
    '{ ... @defer(label: "one") { a { ...F @defer(label: "two", if: false) } } } fragment F on A { b }',
    'query ($if: Boolean!) { a { ... @defer(if: $if, label: null) { b } } }',
    'mutation { a { ... @defer { b } } }',
  ])('is allowed: %s', (query) => expect(errors(query)).toEqual([]));

  it.each([
    {
      query: 'mutation { ... @defer { a { b } } }',
      says: '@defer cannot be used on the root mutation type "Mutation".',
    },
    {
      query: 'subscription { a { ... @defer { b } } }',
      says: '@defer is not supported in subscriptions: ask without it.',
    },
    {
      query: 'subscription { a { ...F } } fragment F on A { ... @defer { b } }',
      says: '@defer is not supported in subscriptions: ask without it.',
    },
    {
      query: '{ a { ... @defer(label: "x") { b } ... @defer(label: "x") { c } } }',
      says: 'The label "x" of @defer must be used once.',
    },
    {
      query: 'query ($label: String) { a { ... @defer(label: $label) { b } } }',
      says: 'The label of @defer must be a static string.',
    },
    { query: '{ a @stream { b } }', says: 'Unknown directive "@stream".' },
  ])('is refused: $query', ({ query, says }) => expect(errors(query)).toEqual([says]));
});
