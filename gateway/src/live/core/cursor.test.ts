import { describe, expect, it } from 'vitest';
import { isRepeated, readCursor } from './cursor.js';

describe('A cursor', () => {
  it('is a source and a number', () => {
    expect(readCursor('value-models:900719925474099')).toEqual({ source: 'value-models', seq: 900719925474099n });
  });

  it.each([
    'robots',
    'robots:',
    ':1',
    'robots:-1',
    'robots:1.5',
    'robots:1 ',
    `robots:${'9'.repeat(20)}`,
    42,
    null,
    {},
  ])('is not %j', (id) => expect(readCursor(id)).toBeUndefined());

  it('says what was seen already, within one source', () => {
    const at = (source: string, seq: bigint) => ({ source, seq });
    expect(isRepeated(at('robots', 4n), undefined)).toBe(false);
    expect(isRepeated(at('robots', 4n), at('robots', 4n))).toBe(true);
    expect(isRepeated(at('robots', 10n), at('robots', 9n))).toBe(false);
    expect(isRepeated(at('insights', 1n), at('robots', 9n))).toBe(false);
  });
});
