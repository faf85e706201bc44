import { isValidLeafValue, type ScalarType, buildSchema as schemaOf } from '@apollo/federation-internals';
import { buildSchema, type GraphQLLeafType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { leafTextOf } from './leaf-value.js';

const SDL = 'scalar Any enum State { ON OFF } type Query { count: Int share: Float id: ID any: Any state: State }';
const VALUES = [
  '', 'text', 'ON', 'AWAY', '__proto__', 'toString', 0, -0, 7, 2 ** 31, 2 ** 60, 1e20, 1e21, 1.5, NaN, Infinity,
  true, false, {}, [], ['ON'], { a: 1 },
]; // prettier-ignore

describe('A leaf', () => {
  it.each(['Int', 'Float', 'ID', 'String', 'Boolean', 'Any', 'State'])(
    'of type %s is what Apollo takes for one',
    (name) => {
      const text = leafTextOf(buildSchema(SDL).getType(name) as GraphQLLeafType);
      const schema = schemaOf(SDL);
      const written = VALUES.map((value) => [value, text(value)]);
      const valid = (value: unknown) => isValidLeafValue(schema, value, schema.type(name) as ScalarType);
      expect(written).toEqual(VALUES.map((value) => [value, valid(value) ? JSON.stringify(value) : undefined]));
    },
  );
});
