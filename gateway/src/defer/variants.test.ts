import { describe, expect, it } from 'vitest';
import { buildSchema } from 'graphql';
import { supergraphOf } from '../../testing/composed.js';
import { plannedOf } from '../../testing/planned-of.js';
import { compileOperation } from '../compile/compile-operation.js';
import type { Part } from './part.js';

const read = supergraphOf({
  products: 'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String price: Int }',
  reviews: 'type Product @key(fields: "id") { id: ID! stars: Int }',
});
const { apiSdl, possibleTypes } = read.facts;
const compiled = (query: string) =>
  compileOperation(plannedOf(query, read), { apiSchema: buildSchema(apiSdl, { assumeValidSDL: true }), possibleTypes });

/** The parts as a tree of their indices. */
const tree = (part: Part | undefined): unknown => part?.parts.map((below) => [below.index, tree(below)]);

const QUERY = `query ($a: Boolean, $b: Boolean = false) { product { name
  ... @defer(if: $a) { price ... @defer { stars } } ... @defer(if: $b) { id } } }`;

describe('An operation', () => {
  it.each([
    {
      variables: { a: true, b: true },
      parts: [
        [0, [[1, []]]],
        [2, []],
      ],
    },
    { variables: { a: false, b: false }, parts: [[1, []]] },
    {
      variables: { b: true },
      parts: [
        [0, [[1, []]]],
        [2, []],
      ],
    },
  ])('is taken apart as its variables say: $variables', ({ variables, parts }) => {
    expect(tree(compiled(QUERY).variant(variables).inParts)).toEqual(parts);
  });

  it('is compiled once for each way of taking it apart', () => {
    const { variant } = compiled(QUERY);
    expect(variant({ a: true, b: false })).toBe(variant({ b: false }));
    expect(variant({ a: false, b: false })).not.toBe(variant({ b: false }));
  });

  it('is refused where null decides it', () => {
    expect(() => compiled(QUERY).variant({ a: null })).toThrow(
      'Variable "$a" decides what is deferred: expected true or false, got null.',
    );
  });

  it('is not taken apart where nothing is deferred', () => {
    const { inParts, plan } = compiled(
      'query ($a: Boolean!) { product { name ... @defer(if: $a) { price } } }',
    ).variant({ a: false });
    expect(inParts).toBeUndefined();
    expect(plan.blocks).toHaveLength(1);
  });

  it('writes the first part without what is deferred, and each part without those within', () => {
    const { inParts } = compiled(QUERY).variant({ a: true, b: true });
    const product = { name: 'n', price: 1, stars: 2, id: 'i' };
    const [price] = inParts!.parts;
    expect(inParts!.project({ product }, {}, [])).toBe('{"product":{"name":"n"}}');
    expect(price!.project(product, {}, [])).toBe('{"price":1}');
    expect(price!.parts[0]!.project(product, {}, [])).toBe('{"stars":2}');
  });
});
