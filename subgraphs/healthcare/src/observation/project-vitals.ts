import type { Observation } from '@medplum/fhirtypes';
import type { Context } from '@valueverse/kit/context';
import type { PlannedEntry } from '../bundle/plan-import.js';
import type { StoredResource } from '../fhir/stored-types.js';
import { columnsOf } from '../resource/columns-of.js';
import { observedVitals } from './observed-vitals.js';

const isObservation = (resource: StoredResource): resource is Observation => resource.resourceType === 'Observation';

/** Brings `vital_value` up to date with stored observations, amended and withdrawn ones too. Says whose encounters changed. */
export async function projectVitals({ tx, caller }: Context, entries: readonly PlannedEntry[]): Promise<string[]> {
  const observations = entries.flatMap(({ resource }) => (isObservation(resource) ? [resource] : []));
  if (observations.length === 0) return [];
  const ids = observations.map(({ id }) => id);
  const withdrawn = (await tx.query(
    'WITH gone AS (DELETE FROM vital_value WHERE observation_id = ANY($1) RETURNING encounter_id) SELECT * FROM gone',
    [ids],
  )) as { encounter_id: string }[];
  const values = observations.flatMap((observation) => {
    const { encounter_id, effective_at } = columnsOf(observation);
    const vitals = encounter_id && effective_at ? observedVitals(observation) : [];
    return vitals.map((vital) => ({ ...vital, encounter_id, effective_at, observation_id: observation.id }));
  });
  await tx.query(
    `INSERT INTO vital_value (tenant_id, encounter_id, parameter, observation_id, effective_at, value)
     SELECT $1, encounter_id, parameter, observation_id, effective_at, value
     FROM jsonb_to_recordset($2) AS v(encounter_id uuid, parameter text, observation_id uuid, effective_at timestamptz,
       value text) ON CONFLICT DO NOTHING`,
    [caller.tenant, JSON.stringify(values)],
  );
  return [...new Set([...withdrawn, ...values].map(({ encounter_id }) => String(encounter_id)))];
}
