/** A statement takes 65,535 parameters: this many rows leave room for 65 columns each. */
const ROWS = 1_000;

/** Rows in portions that one statement can take. */
export function* inBatches<T>(rows: readonly T[], size = ROWS): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
