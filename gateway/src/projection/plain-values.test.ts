import fc from 'fast-check';
import { specifiedScalarTypes } from 'graphql';
import { describe, expect, it } from 'vitest';
import { leafTextOf } from './leaf-value.js';
import { NOT_PLAIN, PLAIN_VALUES, SCALAR_WRITERS } from './plain-values.js';

const written = (write: (value: unknown) => unknown, value: unknown): string | undefined => {
  try {
    return `${write(value)}`;
  } catch (error) {
    expect(error).toBe(NOT_PLAIN);
    return undefined;
  }
};

describe('A plain value', () => {
  it.each(specifiedScalarTypes)(
    'of type %s is written as any other of its type, or left to the exact projection',
    (type) => {
      const write = PLAIN_VALUES[SCALAR_WRITERS.get(type.name)!] as (value: unknown) => unknown;
      const exact = leafTextOf(type);
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          const text = value === null ? undefined : exact(value);
          const left = typeof value === 'number' && !Number.isSafeInteger(value);
          expect(written(write, value) ?? (left ? text : undefined)).toBe(text);
        }),
      );
    },
  );

  it('of a custom scalar is any JSON but null', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(written(PLAIN_VALUES.json, value)).toBe(value === null ? undefined : JSON.stringify(value));
      }),
    );
  });

  it('that is a string is escaped as JSON.stringify does', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
            fc.string(),
          ),
        }),
        (value) => {
          expect(PLAIN_VALUES.quoted(value)).toBe(JSON.stringify(value));
          expect(`"${PLAIN_VALUES.plain(value)}"`).toBe(JSON.stringify(value));
        },
      ),
      { numRuns: 2_000 },
    );
    for (const value of ['"', '\\', '\n', '\u0000', '\u001f', '\u007f', '\u2028', '\ud800', '\udfff', '🙂'])
      expect(PLAIN_VALUES.quoted(value)).toBe(JSON.stringify(value));
  });
});
