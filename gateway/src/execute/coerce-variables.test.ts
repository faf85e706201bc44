import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { variableCoercion } from './coerce-variables.js';

const schema = buildSchema('type Query { a(id: ID, n: Int): Int }');
const coerced = (query: string, ...given: object[]) => {
  const document = parse(query);
  return variableCoercion(schema, document, document.definitions[0] as OperationDefinitionNode)(given as never);
};

describe('Variables', () => {
  it('are as the operation declares them, the later of two values given', () => {
    expect(
      coerced('query($id: ID, $n: Int = 3, $m: Int) { a(id: $id, n: $n) }', { id: 7, more: 1 }, { id: 8 }),
    ).toEqual({
      id: '8',
      n: 3,
    });
    expect(coerced('{ a }', { id: 7 })).toEqual({});
  });

  it.each([
    {
      query: 'query($n: Int!) { a(n: $n) }',
      given: {},
      says: 'Variable "$n" of required type "Int!" was not provided.',
    },
    {
      query: 'query($s: Boolean = false) { a @skip(if: $s) }',
      given: { s: null },
      says: 'Variable "$s" decides @skip or @include: it must be true or false, got null.',
    },
    {
      query: 'query($__proto__: ID) { a(id: $__proto__) }',
      given: JSON.parse('{"__proto__":{"polluted":1}}') as object,
      says: 'No variable can be called "__proto__".',
    },
  ])('are refused: $says', ({ query, given, says }) => {
    expect(() => coerced(query, {}, given)).toThrow(
      expect.objectContaining({ message: says, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    );
  });
});
