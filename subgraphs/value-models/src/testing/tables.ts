import type { World } from '@valueverse/kit/testing/world';
import { TABLES } from '../history/model-state.js';
import { Attribution } from '../measurement/attribution.js';
import type { Administrator } from './administrator.js';

/** Every row of every table that is made of histories, as text. */
export async function tableTexts({ host }: World, { sql }: Administrator): Promise<Record<string, string[]>> {
  const texts: Record<string, string[]> = {};
  for (const table of [...Object.values(TABLES), Attribution]) {
    const name = host.db.getMetadata(table).tableName;
    const rows = await sql<{ text: string }>(`SELECT row::text AS text FROM ${name} row ORDER BY 1`);
    texts[name] = rows.map(({ text }) => text);
  }
  return texts;
}
