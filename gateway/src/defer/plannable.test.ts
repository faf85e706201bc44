import { type OperationDefinitionNode, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { plannable } from './plannable.js';

const planned = (query: string) => {
  const document = plannable(parse(query).definitions[0] as OperationDefinitionNode);
  return document && print(document).replaceAll(/\s+/g, ' ');
};

describe('What is planned of an operation that defers', () => {
  it.each([
    { of: '{ a ... @defer { __schema { description } b } }', is: '{ a ... @defer { b } }' },
    { of: '{ a { __typename } ... @defer { __typename ... { t: __typename } } }', is: '{ a { __typename } }' },
    { of: '{ ... @defer { __type(name: "A") { name } } }', is: undefined },
  ])('leaves out what no subgraph is asked for: $of', ({ of, is }) => expect(planned(of)).toBe(is));
});
