import { buildSchema, type GraphQLLeafType, parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { literalValue } from './literal-value.js';

const schema = buildSchema(`
  type Query { int(x: Int): Int float(x: Float): Float id(x: ID): ID text(x: String): String
    flag(x: Boolean): Boolean colour(x: Colour): Colour day(x: Day): Day }
  enum Colour { RED } scalar Day
`);
const value = (literal: string, type: string) =>
  literalValue(parseValue(literal), schema.getType(type) as GraphQLLeafType);

describe('A literal', () => {
  it.each([
    { literal: '5', type: 'Int', is: 5 },
    { literal: '5', type: 'Float', is: 5 },
    { literal: '-2.5e3', type: 'Float', is: -2_500 },
    { literal: '5', type: 'ID', is: '5' },
    { literal: '9007199254740993', type: 'ID', is: '9007199254740993' },
    { literal: '"5"', type: 'ID', is: '5' },
    { literal: '"text"', type: 'String', is: 'text' },
    { literal: '"""\n  block\n"""', type: 'String', is: 'block' },
    { literal: 'false', type: 'Boolean', is: false },
    { literal: 'RED', type: 'Colour', is: 'RED' },
    { literal: '"2026-01-01"', type: 'Day', is: '2026-01-01' },
  ])('$literal of type $type becomes a value', ({ literal, type, is }) => expect(value(literal, type)).toBe(is));

  it.each([
    { literal: 'null', type: 'Int' },
    { literal: '9007199254740993', type: 'Float' },
    { literal: '1e999', type: 'Float' },
    { literal: '-0', type: 'Float' },
    { literal: '5', type: 'Day' },
    { literal: 'true', type: 'Day' },
    { literal: 'RED', type: 'Day' },
    { literal: '{ a: 1 }', type: 'Day' },
    { literal: '"RED"', type: 'Colour' },
    { literal: '5', type: 'String' },
  ])('$literal of type $type stays as it is written', ({ literal, type }) => {
    expect(value(literal, type)).toBeUndefined();
  });
});
