import type { Context } from '@valueverse/kit/context';
import { Refusal } from '@valueverse/kit/refusal';
import { append } from '../history/append.js';
import { record, unborn } from '../history/record.js';
import { decideCreation, placeForModel } from '../value-model/create-value-model.js';
import type { ImportValueModelInput } from './csv.inputs.js';
import { readCsv } from './read-csv.js';
import { type ModelFile, readModel } from './read-model.js';

const BYTES = 1_000_000;
const ROWS = 2_000;

/** What came of a file. `id` is null where nothing was written: a dry run, or something is wrong. */
export interface Imported extends Pick<ModelFile, 'rows' | 'errors'> {
  readonly id: string | null;
}

/** Begins a model with what a file holds. Everything is checked before anything is written. */
export async function importValueModel(context: Context, input: ImportValueModelInput): Promise<Imported> {
  const { csv, dryRun } = input;
  const bytes = Buffer.byteLength(csv);
  if (bytes > BYTES) refuse(`at most ${BYTES} bytes, got ${bytes}`);
  const sheet = readCsv(csv);
  if (sheet.rows.length > ROWS) refuse(`at most ${ROWS} rows, got ${sheet.rows.length}`);
  const { id, ...place } = await placeForModel(context, input);
  const created = decideCreation({ ...input, ...place });
  const begun = record(context, unborn(id), created).after;
  const { rows, events, errors } = await readModel(sheet, { id, state: begun }, context);
  if (dryRun || errors.length > 0) return { id: null, rows, errors };
  await append(context, unborn(id), [...created, ...events]);
  return { id, rows, errors };
}

function refuse(expected: string): never {
  throw new Refusal('INVALID_INPUT', `Expected csv of ${expected}.`, ['input', 'csv']);
}
