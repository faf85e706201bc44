import { stringify } from 'csv-stringify/sync';
import type { BenefitProfile } from '../benefit/benefit-profile.js';
import type { ValueDriver } from '../driver/value-driver.js';
import type { Column } from './column.js';
import { guarded } from './guard-cell.js';
import { HEADER, KINDS } from './kinds.js';

/** What a file holds of a model. */
export interface Content {
  readonly drivers: readonly ValueDriver[];
  readonly benefits: readonly BenefitProfile[];
}

/** Writes a model's content as `readModel` reads it: RFC 4180, with no cell that a spreadsheet would run. */
export function writeCsv({ drivers, benefits }: Content): string {
  const lines = [
    ...drivers.map((driver) => cellsOf('driver', KINDS.driver.columns, driver)),
    ...benefits.map((benefit) => cellsOf('benefit', KINDS.benefit.columns, benefit)),
  ];
  const rows = [HEADER, ...lines.map((cells) => HEADER.map((column) => guarded(cells.get(column) ?? '')))];
  return stringify(rows as string[][], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

function cellsOf<Row>(kind: string, columns: readonly Column<Row>[], row: Row): Map<string, string> {
  const cells = new Map([['kind', kind]]);
  for (const { column, write } of columns) cells.set(column, String(write(row) ?? ''));
  return cells;
}
