import { buildSchema, parse, print, specifiedRules, stripIgnoredCharacters, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.js';

const schema = buildSchema(`
  type Query { f(x: Int, y: Float = 1.5, ids: [ID!], filter: Filter, pick: Pick): Int g(x: Int!): Int one: One two: Two }
  input Filter { n: Int! = 3 tags: [[String]] nested: Filter others: [Filter!] }
  input Pick @oneOf { a: Int b: String }
  interface One { f(x: Int): Int } interface Two { f(x: Float): Int }
  type A implements One { f(x: Int): Int } type B implements Two { f(x: Float): Int }
  union Any = A | B extend type Query { any: Any }
  directive @say(x: Int) on FIELD
`);
const lifted = (query: string) => {
  const document = parse(query);
  expect(validate(schema, document, specifiedRules)).toEqual([]);
  const definition = document.definitions[0] as Parameters<typeof normalise>[0]['definition'];
  const { text, literals, document: normalised } = normalise({ document, definition }, schema);
  expect(validate(schema, normalised, specifiedRules)).toEqual([]);
  return { text, literals };
};
const unchanged = (query: string) => ({ text: stripIgnoredCharacters(print(parse(query))), literals: {} });

describe('A literal in an argument', () => {
  it('becomes a variable of exactly the type that stands there', () => {
    expect(lifted('{ f(x: 1, y: 2) g(x: 3) }')).toEqual({
      text: 'query($_0:Int$_1:Float$_2:Int!){f(x:$_0 y:$_1)g(x:$_2)}',
      literals: { _0: 1, _1: 2, _2: 3 },
    });
  });

  it('becomes one within lists and input objects', () => {
    expect(lifted('{ f(ids: [7, "a"], filter: { n: 1, tags: [["t"]], others: [{ n: 2 }] }) }')).toEqual({
      text: 'query($_0:ID!$_1:ID!$_2:Int!$_3:String$_4:Int!){f(ids:[$_0$_1]filter:{n:$_2 tags:[[$_3]]others:[{n:$_4}]})}',
      literals: { _0: '7', _1: 'a', _2: 1, _3: 't', _4: 2 },
    });
  });

  it('shares the variable of an equal one, so that equal fields stay equal', () => {
    expect(lifted('{ a: f(x: 1) a: f(x: 1) b: f(y: 1) }')).toEqual({
      text: 'query($_0:Int$_1:Float){a:f(x:$_0)a:f(x:$_0)b:f(y:$_1)}',
      literals: { _0: 1, _1: 1 },
    });
  });

  it('gets a name that the client has not taken', () => {
    expect(lifted('query ($_0: Int, $_2: Int!) { f(x: $_0) g(x: $_2) a: f(x: 8) b: f(x: 9) }')).toEqual({
      text: 'query($_0:Int$_2:Int!$_1:Int$_3:Int){f(x:$_0)g(x:$_2)a:f(x:$_1)b:f(x:$_3)}',
      literals: { _1: 8, _3: 9 },
    });
  });

  it('is found in fragments', () => {
    expect(lifted('{ one { ...F } } fragment F on One { f(x: 4) }').literals).toEqual({ _0: 4 });
  });

  it.each([
    '{ f(ids: 7) }',
    '{ f(filter: { tags: "t" }) }',
    '{ f(filter: { others: { n: 1 } }) }',
    '{ f(pick: { a: 1 }) }',
    '{ f(x: null) }',
    '{ f @say(x: 1) @skip(if: false) @include(if: true) }',
    'query ($x: Int = 5) { f(x: $x) }',
  ])('stays where a variable would be something else: %s', (query) => {
    expect(lifted(query)).toEqual(unchanged(query));
  });

  it('stays where fields of one name agree only as long as both are written out', () => {
    const query = '{ any { ... on One { f(x: 1) } ... on Two { f(x: 1) } } }';
    expect(lifted(query)).toEqual(unchanged(query));
  });
});
