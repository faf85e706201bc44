import { buildSchema, isEnumType, printSchema, validate, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { linked } from '../../testing/linked.js';
import { factsOf } from './facts-of.js';

const PRODUCT = 'type Product @key(fields: "id") { id: ID! }';
const OTHER = `type Query { b: Int } ${PRODUCT}`;

/** One supergraph for each feature that the gateway library's own set refuses or that changes what clients see. */
const FEATURES: Record<string, Record<string, string>> = {
  '@authenticated': { a: 'type Query { a: Int @authenticated }' },
  '@requiresScopes': { a: 'type Query { a: Int @requiresScopes(scopes: [["x"]]) }' },
  '@policy': { a: 'type Query { a: Int @policy(policies: [["p"]]) }' },
  '@context': {
    a: `type Query { a: Product } type Product @key(fields: "id") @context(name: "p") { id: ID! size: Int child: Child }
      type Child @key(fields: "id") { id: ID! area(size: Int @fromContext(field: "$p { size }")): Int }`,
    b: 'type Query { b: Int } type Child @key(fields: "id") { id: ID! name: String }',
  },
  '@cost and @listSize': { a: 'type Query { a: [Int] @cost(weight: 5) @listSize(assumedSize: 3) }' },
  '@tag': { a: 'type Query { a: Int @tag(name: "public") }' },
  '@inaccessible': { a: 'type Query { a: Int hidden: Int @inaccessible }' },
  '@interfaceObject': {
    a: 'type Query { a: Media } interface Media @key(fields: "id") { id: ID! } type Book implements Media @key(fields: "id") { id: ID! }',
    b: 'type Query { b: Int } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }',
  },
  '@override by percent': {
    a: `type Query { a: Product } type Product @key(fields: "id") { id: ID! name: String }`,
    b: 'type Query { b: Int } type Product @key(fields: "id") { id: ID! name: String @override(from: "a", label: "percent(20)") }',
  },
  '@override by name': {
    a: `type Query { a: Product } type Product @key(fields: "id") { id: ID! name: String }`,
    b: 'type Query { b: Int } type Product @key(fields: "id") { id: ID! name: String @override(from: "a", label: "moving") }',
  },
};

const facts = (sdl: Record<string, string>) => factsOf(linked(sdl)).facts;
const feature = (name: string) => facts(FEATURES[name]!);

describe('The facts of a supergraph', () => {
  it.each(Object.keys(FEATURES))('are read whole where it uses %s', (name) => {
    const read = factsOf(linked(FEATURES[name]!));
    const schema = buildSchema(read.facts.apiSdl, { assumeValidSDL: true });
    expect(printSchema(schema)).toBe(printSchema(read.apiSchema));
    expect(validate(schema, parse('{ ... @defer { __typename } }'))).toEqual([]);
    expect(read.facts.subgraphs.map(({ url }) => url)).toContain('http://a.test/graphql');
  });

  it('show clients no more than they may see', () => {
    expect(feature('@inaccessible').apiSdl).not.toContain('hidden');
    expect(feature('@context').apiSdl).not.toContain('fromContext');
    expect(feature('@context').apiSdl).toMatch(/area: Int/);
  });

  it('name the public fields', () => expect(feature('@tag').publicFields).toEqual(['a']));

  it('name the labels of progressive overrides', () => {
    expect(feature('@override by percent').overrideLabels).toEqual(['percent(20)']);
    expect(feature('@override by name').overrideLabels).toEqual(['moving']);
    expect(feature('@tag').overrideLabels).toEqual([]);
  });

  it('name what an abstract type may be, hidden ones and interfaces of interfaces too', () => {
    const { possibleTypes } = facts({
      a: `type Query { one: One hidden: Hidden @inaccessible union: Union }
        interface One { id: ID } interface Two implements One { id: ID }
        interface Hidden @inaccessible { x: Int }
        type A implements One & Two { id: ID } type B implements One & Hidden { id: ID x: Int }
        union Union = A | B`,
    });
    const sorted = Object.entries(possibleTypes).map(([name, types]) => [name, types.toSorted()]);
    expect(Object.fromEntries(sorted)).toEqual({
      One: ['A', 'B', 'Two'],
      Two: ['A'],
      Hidden: ['B'],
      Union: ['A', 'B'],
    });
  });

  it('keep what a schema says beside its types', () => {
    const { apiSdl } = facts({
      a: `"""The root.""" type Query { "Old." a(n: Int! = 3, c: Colour = RED): Day @deprecated(reason: "use b") }
        scalar Day @specifiedBy(url: "https://day.test") enum Colour { RED BLUE @deprecated }`,
      b: OTHER,
    });
    const schema = buildSchema(apiSdl, { assumeValidSDL: true });
    const field = schema.getQueryType()!.getFields()['a']!;
    expect(field).toMatchObject({ description: 'Old.', deprecationReason: 'use b' });
    expect(field.args.map(({ defaultValue }) => defaultValue)).toEqual([3, 'RED']);
    expect(schema.getQueryType()!.description).toBe('The root.');
    expect(schema.getType('Day')).toMatchObject({ specifiedByURL: 'https://day.test' });
    const colour = schema.getType('Colour');
    expect(isEnumType(colour) && colour.getValue('BLUE')?.deprecationReason).toBe('No longer supported');
  });

  it('are not to be had of what is no supergraph', () => {
    expect(() => factsOf('type Query { a: Int }')).toThrow();
    expect(() => factsOf('not even GraphQL')).toThrow('Syntax Error');
  });
});
