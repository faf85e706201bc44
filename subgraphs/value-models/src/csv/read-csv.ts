import { CsvError, parse } from 'csv-parse/sync';
import { HEADER } from './kinds.js';
import type { RowError } from './row-error.js';
import { unguarded } from './guard-cell.js';

/** A row of a file: its cells by their columns. */
export interface Row {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** What a file holds, or what keeps it from being read. */
export interface Sheet {
  readonly rows: readonly Row[];
  readonly errors: readonly RowError[];
}

const wrong = (row: number, column: string | null, message: string): RowError => ({ row, column, message });
const unread = (...errors: RowError[]): Sheet => ({ rows: [], errors });

/** Reads a file of commas (RFC 4180): UTF-8 with or without a byte order mark, lines ended by CRLF, LF or CR. */
export function readCsv(csv: string): Sheet {
  let records: string[][];
  try {
    records = parse(csv, { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unread(wrong(((error['records'] as number | undefined) ?? 0) + 1, null, complaint(error)));
  }
  const [header = [], ...rest] = records;
  const names = header.map((name) => name.trim());
  const faults = headerFaults(names);
  if (faults.length > 0) return unread(...faults);
  const errors: RowError[] = [];
  const rows: Row[] = [];
  for (const [place, cells] of rest.entries()) {
    const row = place + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > names.length) {
      errors.push(wrong(row, null, `Expected ${names.length} cells as in the header, got ${cells.length}.`));
    } else {
      rows.push({ row, cells: new Map(names.map((name, at) => [name, unguarded(cells[at] ?? '')])) });
    }
  }
  return { rows, errors };
}

function headerFaults(names: readonly string[]): RowError[] {
  const [first = ''] = names;
  for (const [mark, called] of [
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ] as const) {
    if (names.length === 1 && first.includes(mark)) {
      return [
        wrong(1, null, `Expected commas between cells, got ${called}: save it as "CSV UTF-8 (comma delimited)".`),
      ];
    }
  }
  if (!names.includes('kind'))
    return [wrong(1, 'kind', `Expected a header with the column kind, got ${first || 'nothing'}.`)];
  const unknown = names.filter((name) => !HEADER.includes(name));
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [
    ...unknown.map((name) =>
      wrong(1, name, `There is no column ${name || 'without a name'}. There are ${HEADER.join(', ')}.`),
    ),
    ...[...twice]
      .filter((name) => HEADER.includes(name))
      .map((name) => wrong(1, name, `Expected the column ${name} once.`)),
  ];
}

const complaint = ({ code }: CsvError) =>
  code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'Expected a closing quote, got the end of the file.'
    : 'Expected quotes around a whole cell, and two for one within it.';
