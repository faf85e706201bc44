import type { World } from '@valueverse/kit/testing/world';
import pg from 'pg';
import type { ValueEvent } from '../history/value-event.js';
import { seal } from '../history/seal.js';

/** Somebody who may do anything to the database, past the subgraph. */
export interface Administrator {
  sql<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

export async function administrator({ adminUrl }: Pick<World, 'adminUrl'>): Promise<Administrator> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  return {
    sql: async (text, values = []) => (await client.query(text, [...values])).rows,
    end: () => client.end(),
  };
}

/** A history with one payload changed and every seal from there on computed anew, as a careful forger would. */
export function forged(entries: readonly ValueEvent[], version: number, payload: object): ValueEvent[] {
  let prevHash = entries[version - 2]!.hash;
  return entries.slice(version - 1).map((entry, place) => {
    const { hash: _, ...open } = {
      ...entry,
      prevHash,
      ...(place === 0 && { payload: { ...entry.payload, ...payload } }),
    };
    prevHash = seal(open);
    return { ...open, hash: prevHash };
  });
}

/** Writes forged entries over the true ones, and the model's row to their end. */
export async function forge({ sql }: Administrator, entries: readonly ValueEvent[]): Promise<void> {
  for (const { streamId, version, payload, prevHash, hash } of entries) {
    const place = [streamId, version, JSON.stringify(payload), prevHash, hash];
    await sql(
      'UPDATE value_event SET payload = $3, prev_hash = $4, hash = $5 WHERE stream_id = $1 AND version = $2',
      place,
    );
  }
  const last = entries.at(-1)!;
  await sql('UPDATE value_model SET head_hash = $2 WHERE id = $1', [last.streamId, last.hash]);
}
