import type { Read } from './cells.js';

/** One column of one kind of row: how its cell is read, and how it is written. */
export interface Column<Row> {
  readonly column: string;
  /** The field of the input it becomes; `uncertainty.low` is a part of one, and `ramp.months?` one that may be absent. */
  readonly field: string;
  readonly read: Read<unknown>;
  readonly write: (row: Row) => string | number | null | undefined;
}

/** An input made of the values of a row. */
export interface Whole {
  readonly input: Readonly<Record<string, unknown>>;
  /** Columns that are empty while another of the same field is not. */
  readonly missing: readonly string[];
}

/** Makes an input of the values of a row. A field of several parts is null when all of them are empty. */
export function inputOf(
  columns: readonly Pick<Column<never>, 'column' | 'field'>[],
  values: ReadonlyMap<string, unknown>,
): Whole {
  const input: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const { column, field } of columns) {
    const { name, part, optional } = partsOf(field);
    const value = values.get(column) ?? null;
    if (!part) input[name] = value;
    else if (value !== null) input[name] = { ...(input[name] as object | null), [part]: value };
    else if (
      optional ||
      columns.every((other) => partsOf(other.field).name !== name || values.get(other.column) == null)
    )
      input[name] ??= null;
    else missing.push(column);
  }
  return { input, missing };
}

/** What a field is called, and which part of it a column is. */
export function partsOf(field: string) {
  const [name = field, part] = field.split('.');
  return { name, part: part?.replace('?', ''), optional: part?.endsWith('?') ?? false };
}
