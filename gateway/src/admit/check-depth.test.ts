import { describe, expect, it } from 'vitest';
import { checkDepth, MAX_DEPTH } from './check-depth.js';

const nested = (levels: number) => '{ a '.repeat(levels) + '}'.repeat(levels);

describe('A document', () => {
  it('may nest as deep as the limit', () => {
    expect(() => checkDepth(nested(MAX_DEPTH))).not.toThrow();
  });

  it.each([nested(MAX_DEPTH + 1), `{ a(b: ${'['.repeat(100_000)}`, '{ a '.repeat(100_000)])(
    'may not nest deeper',
    (text) => {
      expect(() => checkDepth(text)).toThrow(`The document nests deeper than ${MAX_DEPTH} levels.`);
    },
  );

  it('may hold any number of brackets in strings and comments', () => {
    expect(() => checkDepth(`{ a(b: "${'{'.repeat(500)}") # ${'['.repeat(500)}\n}`)).not.toThrow();
  });

  it('that is no GraphQL is left to the parser', () => {
    expect(() => checkDepth(`${'x '.repeat(200)} "never closed`)).not.toThrow();
    expect(() => checkDepth({ not: 'a text' })).not.toThrow();
  });
});
