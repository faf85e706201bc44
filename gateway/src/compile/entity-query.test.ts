import { parse, print, stripIgnoredCharacters, validate, buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { canJoin, entityQueryOf, joined, renamed } from './entity-query.js';

const schema = buildSchema(`
  directive @live on QUERY
  scalar _Any
  union _Entity = A | B
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  type A { id: ID size(unit: String): Int }
  type B { id: ID name: String }
`);
const queryOf = (operation: string) => entityQueryOf({ operation });
const entities = (selection: string, more = '', before = '') =>
  queryOf(
    `query Q($representations:[_Any!]!${before}){_entities(representations:$representations){${selection}}}${more}`,
  );

const SIZE = entities('...on A{size(unit:$unit)}', '', ' $unit:String="cm"');
const NAME = entities('...F', 'fragment F on B{name}');

describe('Questions about entities', () => {
  it('make one valid operation, each under a name and with keys of its own', () => {
    const text = joined([SIZE, NAME]);
    expect(validate(schema, parse(text))).toEqual([]);
    expect(stripIgnoredCharacters(print(parse(text)))).toBe(
      'query Q($unit:String="cm"$representations_0:[_Any!]!$representations_1:[_Any!]!)' +
        '{e0:_entities(representations:$representations_0){...on A{size(unit:$unit)}}' +
        'e1:_entities(representations:$representations_1){...F}}fragment F on B{name}',
    );
  });

  it('are told apart by what they ask, not by what they are called', () => {
    const other = queryOf(
      'query Other($representations:[_Any!]!){_entities(representations:$representations){...F}}fragment F on B{name}',
    );
    expect(other.key).toBe(NAME.key);
    expect(SIZE.key).not.toBe(NAME.key);
  });

  it.each([
    { what: 'one variable of two types', other: entities('...on A{size(unit:$unit)}', '', ' $unit:String!') },
    { what: 'one fragment of two kinds', other: entities('...F', 'fragment F on A{id}') },
    {
      what: 'directives of their own',
      other: queryOf('query($representations:[_Any!]!)@live{_entities(representations:$representations){...on A{id}}}'),
    },
    {
      what: 'a variable that is called like the keys',
      other: entities('...on A{size(unit:$representations_0)}', '', ' $representations_0:String'),
    },
  ])('are not joined with $what', ({ other }) => {
    const mine = other.fragments.size > 0 ? NAME : SIZE;
    expect(canJoin(mine, other)).toBe(false);
    expect(canJoin(SIZE, NAME)).toBe(true);
  });

  it('are asked twice in one request when their variables are renamed', () => {
    const again = renamed(SIZE, new Map([['unit', 'unit_1']]));
    expect(again.selection).toBe('{...on A{size(unit:$unit_1)}}');
    expect(validate(schema, parse(joined([SIZE, again])))).toEqual([]);
  });
});
