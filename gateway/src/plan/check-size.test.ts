import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fragmentBomb } from '../../testing/fragment-bomb.js';
import { checkSize } from './check-size.js';

const check = (query: string, maxFields?: number) => () => checkSize(parse(query), maxFields);
const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, n) => `a${n}: f`).join(' ')} }`;
const chain = (length: number) =>
  Array.from({ length }, (_, n) => `fragment F${n} on N { n { ${n + 1 < length ? `...F${n + 1}` : 'x'} } }`).join(' ');

describe('A document', () => {
  it('of 5,000 aliases is refused with the limit and the count', () => {
    expect(check(aliases(5_000))).toThrow(
      expect.objectContaining({
        message: 'The document selects 5000 fields with its fragments; fewer than 5000 are allowed.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
      }),
    );
    expect(check(aliases(4_999))).not.toThrow();
    expect(check('{ a b c }', 3)).toThrow('selects 3 fields with its fragments; fewer than 3 are allowed.');
  });

  it('of under 2 KB that would expand to millions of fields is refused', () => {
    expect(fragmentBomb(18).length).toBeLessThan(2_000);
    expect(check(fragmentBomb(18))).toThrow('selects 968551222 fields');
    expect(check(fragmentBomb(40))).toThrow('selects more than 9007199254740991 fields');
  });

  it('of fragments that nest deeper than any text may is refused', () => {
    expect(check(`{ ...F0 } ${chain(101)}`)).toThrow(/nests 10\d levels deep with its fragments; no more than 100/);
    expect(check(`{ ...F0 } ${chain(99)}`)).not.toThrow();
  });
});
