import { isId } from '@valueverse/kit/id';
import type { EntityManager } from 'typeorm';
import type { KnownIds } from '../bundle/plan-import.js';
import { keyText, type ResourceKey } from '../bundle/resource-key.js';

/** Which of these resources are stored, by our id or by their sender's own, and under which id of ours. */
export async function knownIds(tx: EntityManager, keys: readonly ResourceKey[]): Promise<KnownIds> {
  const asked = keys.map((key) => ({ ...key, name: keyText(key), ours: isId(key.id) ? key.id : null }));
  const rows = (await tx.query(
    `WITH asked AS (SELECT * FROM jsonb_to_recordset($1) AS k(type text, id text, name text, ours uuid))
     SELECT name, r.id FROM asked JOIN fhir_resource r ON r.resource_type = type AND r.id = ours
     UNION ALL
     SELECT name, r.id FROM asked JOIN fhir_resource r ON r.resource_type = type AND r.source_id = asked.id`,
    [JSON.stringify(asked)],
  )) as { name: string; id: string }[];
  return new Map(rows.map(({ name, id }) => [name, id]));
}
