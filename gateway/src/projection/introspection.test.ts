import { buildSchema, execute, type FieldNode, getIntrospectionQuery, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../testing/random-projection.js';
import { introspection } from './introspection.js';

const schema = buildSchema('type Query { robots: [Robot!] old: Int @deprecated } type Robot { id: ID! }');

/** Counts how often introspection reads its types. */
function counted(of: GraphQLSchema) {
  const count = { reads: 0 };
  const watched = Object.create(of, {
    getTypeMap: { value: () => ((count.reads += 1), of.getTypeMap()) },
    getType: { value: (name: string) => ((count.reads += 1), of.getType(name)) },
  }) as GraphQLSchema;
  return { count, watched };
}

function introspected(query: string, over = schema) {
  const { operation, fragments } = definitionsOf(parse(query));
  const { variableDefinitions } = operation;
  const introspect = introspection({ schema: over, fragments, variableDefinitions });
  return { introspect, field: operation.selectionSet.selections[0] as FieldNode };
}

describe('Introspection', () => {
  it('answers as graphql-js does, fragments and all', () => {
    const query = getIntrospectionQuery();
    const { introspect, field } = introspected(query);
    const expected = execute({ schema, document: parse(query) }) as { data: { __schema: unknown } };
    expect(introspect(field, {})).toBe(JSON.stringify(expected.data.__schema));
  });

  it('takes the variables that its field and its fragments use, and no other', () => {
    const { introspect, field } = introspected(`query ($of: String!, $all: Boolean = false, $other: [Int!]!) {
      constructor: __type(name: $of) { ...Fields }
    } fragment Fields on __Type { fields(includeDeprecated: $all) { name } }`);
    expect(introspect(field, { of: 'Query', all: true })).toBe('{"fields":[{"name":"robots"},{"name":"old"}]}');
    expect(introspect(field, { of: 'Query', all: false })).toBe('{"fields":[{"name":"robots"}]}');
    expect(introspect(field, { of: 'Nothing' })).toBe('null');
  });

  it('remembers what depends on no variable', () => {
    const { count, watched } = counted(schema);
    const { introspect, field } = introspected('{ __type(name: "Robot") { name } }', watched);
    expect(introspect(field, {})).toBe('{"name":"Robot"}');
    const { reads } = count;
    expect(reads).toBeGreaterThan(0);
    expect(introspect(field, {})).toBe('{"name":"Robot"}');
    expect(count.reads).toBe(reads);
  });
});
