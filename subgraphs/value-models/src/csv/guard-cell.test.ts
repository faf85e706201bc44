import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from './guard-cell.js';

describe('A cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'that a spreadsheet would run is guarded: %j',
    (cell) => {
      expect(guarded(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['', 'Robots', '5', "it's", "'quoted'", 'a=b'])('that none would run stays: %j', (cell) => {
    expect(guarded(cell)).toBe(cell);
    expect(unguarded(cell)).toBe(cell);
  });

  it('that an author guarded is read without the guard', () => expect(unguarded("'-5")).toBe('-5'));

  it('is read back as it was, and never begins as a formula', () => {
    const cells = fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', 'a', ' ', '\t', '＝'), maxLength: 5 });
    fc.assert(
      fc.property(cells, (cell) => {
        expect(unguarded(guarded(cell))).toBe(cell);
        expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});
