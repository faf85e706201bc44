import type { Context } from '@valueverse/kit/context';
import { clock } from '@valueverse/kit/clock';
import type { PlannedEntry } from '../bundle/plan-import.js';
import { columnsOf } from './columns-of.js';

/** What storing did to a resource: one sent again as it was makes no version. */
export type Stored = 'CREATED' | 'UPDATED' | 'UNCHANGED';

const COLUMNS = 'status, priority, code, patient_id, encounter_id, location_id, facility_id';

/** One statement: the current state, and of every state that is new its place in the history. */
const STORE = `WITH stored AS (
    INSERT INTO fhir_resource AS r (tenant_id, resource_type, id, source_id, version_id, recorded_at, effective_at,
      resource, ${COLUMNS})
    SELECT $1, resource->>'resourceType', id, source_id, 1, $2, coalesce(effective_at, $2), resource, ${COLUMNS}
    FROM jsonb_to_recordset($3) AS sent(id uuid, source_id text, effective_at timestamptz, resource jsonb, status text,
      priority text, code text, patient_id uuid, encounter_id uuid, location_id uuid, facility_id uuid)
    ON CONFLICT (tenant_id, resource_type, id) DO UPDATE
    SET version_id = r.version_id + 1, recorded_at = excluded.recorded_at, effective_at = excluded.effective_at,
      resource = excluded.resource, status = excluded.status, priority = excluded.priority, code = excluded.code,
      patient_id = excluded.patient_id, encounter_id = excluded.encounter_id, location_id = excluded.location_id,
      facility_id = excluded.facility_id
    WHERE r.resource <> excluded.resource
    RETURNING *),
  kept AS (
    INSERT INTO fhir_history (tenant_id, resource_type, id, version_id, recorded_at, resource)
    SELECT tenant_id, resource_type, id, version_id, recorded_at, resource FROM stored)
  SELECT resource_type || '/' || id AS name, version_id AS version FROM stored`;

/** Stores resources, each with its history. Answers what became of each, by `Patient/<id>`. */
export async function storeResources(
  { tx, caller }: Context,
  entries: readonly PlannedEntry[],
): Promise<ReadonlyMap<string, Stored>> {
  const sent = entries.map(({ id, sourceId, resource }) => ({
    id,
    source_id: sourceId,
    resource,
    ...columnsOf(resource),
  }));
  const rows = (await tx.query(STORE, [caller.tenant, clock.iso(), JSON.stringify(sent)])) as {
    name: string;
    version: number;
  }[];
  const written = new Map<string, Stored>(
    rows.map(({ name, version }) => [name, version === 1 ? 'CREATED' : 'UPDATED']),
  );
  return new Map(entries.map((entry) => [nameOf(entry), written.get(nameOf(entry)) ?? 'UNCHANGED']));
}

/** `Patient/<id>` of an entry. */
export const nameOf = ({ resource, id }: Pick<PlannedEntry, 'resource' | 'id'>): string =>
  `${resource.resourceType}/${id}`;
