import { type OperationDefinitionNode, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { labelDefers } from './label-defers.js';

const labelled = (query: string) => {
  const document = parse(query);
  const found = labelDefers(document, document.definitions[0] as OperationDefinitionNode);
  return found && { ...found, definition: print(found.definition).replaceAll(/\s+/g, ' ') };
};

describe('A deferred fragment', () => {
  it.each([
    {
      how: 'under a label of its own, the client’s remembered',
      query: '{ a { ... @defer(label: "x") { b } ... on A @defer { c } } }',
      definition: '{ a { ... @defer(label: "d0") { b } ... on A @defer(label: "d1") { c } } }',
      labels: ['x', null],
    },
    {
      how: 'with the variable that decides it',
      query: 'query ($v: Boolean!) { ... @defer(if: $v, label: "x") { a { ... @defer(if: $v) { b } } } }',
      definition:
        'query ($v: Boolean!) { ... @defer(label: "d0", if: $v) { a { ... @defer(label: "d1", if: $v) { b } } } }',
      labels: ['x', null],
      variables: ['v'],
    },
    {
      how: 'as often as it is spread',
      query: '{ a { ...F } c { ...F @defer @skip(if: true) } } fragment F on A { ... @defer(label: "x") { b } }',
      definition:
        '{ a { ... on A { ... @defer(label: "d0") { b } } } c { ... on A @defer(label: "d1") @skip(if: true) { ... @defer(label: "d2") { b } } } }',
      labels: ['x', null, 'x'],
    },
    {
      how: 'only where it is deferred for certain or by a variable',
      query: '{ ... @defer(if: false) { a } ... @defer(if: true) { b } }',
      definition: '{ ... { a } ... @defer(label: "d0") { b } }',
      labels: [null],
    },
  ])('is known $how', ({ query, definition, labels, variables = [] }) => {
    expect(labelled(query)).toEqual({ definition, labels, variables });
  });

  it.each(['{ a }', '{ ...F } fragment F on Query { a }', '{ ...F @defer(if: false) } fragment F on Query { a }'])(
    'is none: %s',
    (query) => expect(labelled(query)).toBeUndefined(),
  );
});
