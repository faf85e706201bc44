import DataLoader from 'dataloader';
import { isId } from './id.js';

/** A loader for one request: `find` gets all wanted keys at once, `keyOf` says which row answers which key. */
export function batch<Row extends object>(
  find: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await find(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** `batch` for rows with a `uuid` key: what is no UUID is answered `null` without asking the database. */
export function batchById<Row extends { id: string }>(
  find: (ids: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row | null> {
  return batch(
    async (ids) => {
      const possible = ids.filter(isId);
      return possible.length > 0 ? find(possible) : [];
    },
    (row) => row.id,
  );
}

/** A loader of lists bounded by nature: all rows of each key, in the order `find` gives them. */
export function batchLists<Row extends object>(
  find: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const lists = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await find(keys)) lists.get(keyOf(row))?.push(row);
    return keys.map((key) => lists.get(key) ?? []);
  });
}
