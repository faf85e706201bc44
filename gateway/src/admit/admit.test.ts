import { describe, expect, it } from 'vitest';
import { member, stranger } from '../../testing/callers.js';
import { supergraphOf } from '../../testing/composed.js';
import { plannedOf } from '../../testing/planned-of.js';
import { gatekeeper } from './admit.js';
import { publicFields } from '../supergraph/public-fields.js';

const graph = supergraphOf({
  one: `
    type Query { open: Int @tag(name: "public") shut: Int other: Int @tag(name: "internal") }
    type Mutation { open: Int @tag(name: "public") }
    type Subscription { open: Int }
  `,
});
const fields = publicFields(graph.supergraph.schema);
const admit = gatekeeper({ publicFields: fields, introspection: true });
const ask = (query: string) => plannedOf(query, graph);

describe('Without a token an operation', () => {
  it('knows the public fields from the supergraph', () => {
    expect([...fields]).toEqual(['open']);
  });

  it.each([
    '{ open }',
    '{ shut: open __typename }',
    '{ __schema { types { name } } }',
    '{ ...F } fragment F on Query { open }',
  ])('is admitted: %s', (query) => expect(() => admit(ask(query), stranger)).not.toThrow());

  it.each([
    { query: '{ shut }', named: 'query shut' },
    { query: '{ other }', named: 'query other' },
    { query: '{ open: shut }', named: 'query shut' },
    { query: '{ open ... @include(if: false) { shut } }', named: 'query shut' },
    { query: '{ ...F } fragment F on Query { ...G } fragment G on Query { shut }', named: 'query shut' },
    { query: 'mutation { open }', named: 'mutation open' },
    { query: 'subscription { open }', named: 'subscription open' },
  ])('is refused: $query', ({ query, named }) => {
    expect(() => admit(ask(query), stranger)).toThrow(
      `${named} needs a token. Send it as "authorization: Bearer <token>"`,
    );
    expect(() => admit(ask(query), member())).not.toThrow();
  });

  it('cannot introspect where introspection is closed', () => {
    const closed = gatekeeper({ publicFields: fields, introspection: false });
    expect(() => closed(ask('{ __schema { types { name } } }'), stranger)).toThrow('query __schema needs a token.');
    expect(() => closed(ask('{ __typename }'), stranger)).not.toThrow();
  });
});
