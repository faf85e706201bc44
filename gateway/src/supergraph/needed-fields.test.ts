import { describe, expect, it } from 'vitest';
import { linked } from '../../testing/linked.js';
import { factsOf } from './facts-of.js';
import { neededFields } from './needed-fields.js';

const neededIn = (sdl: Record<string, string>) =>
  Object.fromEntries(
    [...neededFields(factsOf(linked(sdl)).supergraph.schema)].map(([field, found]) => [field, [...found].toSorted()]),
  );

describe('What a field needs', () => {
  it('is what it requires, at every depth and behind every interface', () => {
    const home = `type Home @shareable { street: Street! } type Street @shareable { name: String }
      interface Pet { age: Int } type Cat implements Pet @shareable { age: Int } type Dog implements Pet @shareable { age: Int }`;
    expect(
      neededIn({
        a: `type Query { p: P } type P @key(fields: "id") { id: ID! home: Home pet: Pet } ${home}`,
        b: `type P @key(fields: "id") { id: ID! home: Home @external pet: Pet @external free: Int
          label: String @requires(fields: "home { street { name } } pet { age ... on Cat { __typename } }") } ${home}`,
      }),
    ).toEqual({
      'P.label': [
        'Cat',
        'Cat.__typename',
        'Cat.age',
        'Dog',
        'Dog.age',
        'Home',
        'Home.street',
        'Int',
        'P',
        'P.home',
        'P.pet',
        'Pet',
      ]
        .concat(['Pet.age', 'Street', 'Street.name', 'String'])
        .toSorted(),
    });
  });

  it('is what it takes from its context', () => {
    const sdl = {
      a: `type Query { a: Product } type Product @key(fields: "id") @context(name: "p") { id: ID! size: Int child: Child }
        type Child @key(fields: "id") { id: ID! area(size: Int @fromContext(field: "$p { size }")): Int }`,
      b: 'type Query { b: Int } type Child @key(fields: "id") { id: ID! name: String }',
    };
    expect(neededIn(sdl)).toEqual({ 'Child.area': ['Int', 'Product', 'Product.size'] });
  });
});
