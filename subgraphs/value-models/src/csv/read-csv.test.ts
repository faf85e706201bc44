import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.js';

const rows = (csv: string) => readCsv(csv).rows.map(({ row, cells }) => [row, ...cells.values()]);
const errors = (csv: string) => readCsv(csv).errors;

describe('A file', () => {
  it.each([
    ['LF', 'kind,key\ndriver,a\ndriver,b\n'],
    ['CRLF', 'kind,key\r\ndriver,a\r\ndriver,b\r\n'],
    ['CR', 'kind,key\rdriver,a\rdriver,b\r'],
    ['LF after a header with CRLF', 'kind,key\r\ndriver,a\ndriver,b'],
    ['a byte order mark', '\uFEFFkind,key\ndriver,a\ndriver,b'],
    ['needless quotes', '"kind","key"\n"driver","a"\n"driver","b"'],
    ['spaces in the header', ' kind , key \ndriver,a\ndriver,b'],
  ])('is read with %s', (_, csv) => {
    expect(rows(csv)).toEqual([
      [2, 'driver', 'a'],
      [3, 'driver', 'b'],
    ]);
    expect(errors(csv)).toEqual([]);
  });

  it('keeps commas, quotes and line ends within quotes, and counts rows as a spreadsheet does', () => {
    expect(rows('kind,name\ndriver,"a, ""b""\r\nc"\n\n,\ndriver,d')).toEqual([
      [2, 'driver', 'a, "b"\r\nc'],
      [5, 'driver', 'd'],
    ]);
  });

  it('may leave out cells at the end of a row, and has none beyond the header', () => {
    expect(rows('kind,key,name\ndriver,a')).toEqual([[2, 'driver', 'a', '']]);
    expect(errors('kind,key\ndriver,a,b')).toEqual([
      { row: 2, column: null, message: 'Expected 2 cells as in the header, got 3.' },
    ]);
  });

  it('reads a cell that was guarded without its guard', () => {
    expect(rows("kind,amount\ndriver,'-5")).toEqual([[2, 'driver', '-5']]);
  });

  it.each([
    ['', [1, 'kind', 'Expected a header with the column kind, got nothing.']],
    ['key,name\na,b', [1, 'kind', 'Expected a header with the column kind, got key.']],
    [
      'kind;key\ndriver;a',
      [1, null, 'Expected commas between cells, got semicolons: save it as "CSV UTF-8 (comma delimited)".'],
    ],
    [
      'kind\tkey\ndriver\ta',
      [1, null, 'Expected commas between cells, got tabs: save it as "CSV UTF-8 (comma delimited)".'],
    ],
    ['kind,key,key\ndriver,a,b', [1, 'key', 'Expected the column key once.']],
    ['kind,key\ndriver,"a', [2, null, 'Expected a closing quote, got the end of the file.']],
    ['kind,key\ndriver,"a"b', [2, null, 'Expected quotes around a whole cell, and two for one within it.']],
    ['kind,key\ndriver,a"b', [2, null, 'Expected quotes around a whole cell, and two for one within it.']],
  ] as const)('is refused with the place of the fault: %j', (csv, [row, column, message]) => {
    expect(readCsv(csv)).toEqual({ rows: [], errors: [{ row, column, message }] });
  });

  it('names each column that nobody knows, and those there are', () => {
    const [fault, ...rest] = errors('kind,Key,__proto__\ndriver,a,b');
    expect(fault).toMatchObject({
      row: 1,
      column: 'Key',
      message: expect.stringMatching(/^There is no column Key. There are kind, key, name,/),
    });
    expect(rest).toMatchObject([{ column: '__proto__' }]);
  });
});
