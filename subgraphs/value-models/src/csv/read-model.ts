import { setImmediate as breath } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { Refusal } from '@valueverse/kit/refusal';
import type { Context } from '@valueverse/kit/context';
import type { ModelEvent } from '../history/model-event.js';
import { evolve } from '../history/evolve.js';
import { sealed, type Written } from '../history/sealed.js';
import { type Column, inputOf, partsOf } from './column.js';
import { type Kind, KINDS } from './kinds.js';
import type { Row, Sheet } from './read-csv.js';
import type { RowError } from './row-error.js';

/** What a file does to a model, and everything that is wrong with it. With errors, the events are not to be used. */
export interface ModelFile {
  readonly rows: number;
  readonly events: readonly ModelEvent[];
  readonly errors: readonly RowError[];
}

type Cause = Pick<Context, 'caller' | 'causationId'>;

/** Rows that are read before others get a turn. */
const AT_A_TIME = 50;

/** Text that no database keeps. */
const NUL = '\0';

/** Reads a sheet as what happens to a model that is `written` so far. Every row is checked as if it came by a mutation. */
export async function readModel(sheet: Sheet, written: Written, cause: Cause): Promise<ModelFile> {
  const errors: RowError[] = [...sheet.errors];
  const events: ModelEvent[] = [];
  const keys = new Map<string, number>();
  let { state } = written;
  for (const [place, line] of sheet.rows.entries()) {
    if (place % AT_A_TIME === AT_A_TIME - 1) await breath();
    const { input, faults, kind } = readRow(line);
    const key = input['key'] as string | undefined;
    const earlier = key && keys.get(key);
    if (key) keys.set(key, earlier || line.row);
    if (earlier)
      faults.push({ row: line.row, column: 'key', message: `Expected each key once: row ${earlier} has ${key}.` });
    if (faults.length === 0 && kind) {
      try {
        const decided = kind.decide(state, input);
        events.push(...decided);
        for (const event of decided) state = evolve(state, sealed(cause, { id: written.id, state }, event));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        faults.push({ row: line.row, column: columnOf(kind, error.inputPath), message: error.message });
      }
    }
    errors.push(...faults);
  }
  return { rows: sheet.rows.length, events, errors: errors.toSorted((a, b) => a.row - b.row) };
}

interface ReadRow {
  readonly kind: Kind<never> | undefined;
  readonly input: Readonly<Record<string, unknown>>;
  readonly faults: RowError[];
}

function readRow({ row, cells }: Row): ReadRow {
  const named = cells.get('kind')!.trim();
  const kind = Object.hasOwn(KINDS, named) ? (KINDS[named as keyof typeof KINDS] as Kind<never>) : undefined;
  if (!kind) {
    const message = `Expected one of ${Object.keys(KINDS).join(', ')}, got ${named || 'nothing'}.`;
    return { kind, input: {}, faults: [{ row, column: 'kind', message }] };
  }
  const faults: RowError[] = [];
  const values = new Map<string, unknown>();
  const fault = (column: string, message: string) => faults.push({ row, column, message });
  for (const { column, read } of kind.columns as readonly Column<never>[]) {
    const cell = cells.get(column) ?? '';
    try {
      if (cell.includes(NUL)) throw new GraphQLError('Expected text, got characters that can not be kept.');
      values.set(column, read(cell));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      fault(column, error.message);
    }
  }
  for (const [column, cell] of cells) {
    const foreign = column !== 'kind' && !kind.columns.some((known) => known.column === column);
    if (foreign && cell !== '') fault(column, `Expected nothing in a row ${named}, got ${cell.slice(0, 80)}.`);
  }
  const { input, missing } = inputOf(kind.columns, values);
  for (const column of missing) {
    if (!faults.some((known) => known.column === column)) fault(column, 'Expected a value, as beside it, got nothing.');
  }
  return { kind, input, faults };
}

/** The column where a refused field stands; the first of its parts where it is not said which. */
function columnOf({ columns }: Kind<never>, [, field, part]: readonly string[]): string | null {
  const parts = columns.map((known) => ({ ...partsOf(known.field), column: known.column }));
  const own = parts.filter(({ name }) => name === field);
  return (own.find((known) => known.part === part) ?? own[0])?.column ?? null;
}
