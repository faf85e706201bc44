import type { Context } from '@valueverse/kit/context';
import type { ClinicalRisk } from '../news2/news2.js';
import { earlyWarning } from './early-warning.js';
import type { VitalValue } from './vital-value.js';
import { newestVitals } from './vitals.loader.js';

interface Band {
  readonly encounterId: string;
  readonly after: ClinicalRisk;
  readonly at: string;
}

/** Keeps the new band where it differs and answers what it was, null for the first, and where the patient is. Unchanged bands give no row. */
const KEEP = `WITH sent AS (SELECT * FROM jsonb_to_recordset($2) AS s("encounterId" uuid, after text, at timestamptz)),
  changed AS (
    SELECT sent.*, news_band.band AS before FROM sent
    LEFT JOIN news_band ON news_band.encounter_id = sent."encounterId"
    WHERE news_band.band IS DISTINCT FROM sent.after),
  kept AS (
    INSERT INTO news_band (tenant_id, encounter_id, band, at) SELECT $1, "encounterId", after, at FROM changed
    ON CONFLICT (tenant_id, encounter_id) DO UPDATE SET band = excluded.band, at = excluded.at)
  SELECT "encounterId", stay.location_id AS "locationId", before, after, changed.at FROM changed
  LEFT JOIN fhir_resource stay ON stay.resource_type = 'Encounter' AND stay.id = "encounterId"`;

/** Scores encounters as of their newest observation and tells of those whose risk moved to another band. */
export async function tellBandChanges({ tx, caller, emit }: Context, encounterIds: readonly string[]): Promise<void> {
  if (encounterIds.length === 0) return;
  const newest = new Map<string, VitalValue[]>(encounterIds.map((id) => [id, []]));
  for (const vital of await newestVitals(tx, encounterIds)) newest.get(vital.encounterId)?.push(vital);
  const bands = [...newest].flatMap(([encounterId, vitals]): Band[] => {
    const at = new Date(Math.max(...vitals.map(({ effectiveAt }) => effectiveAt.getTime())));
    const { risk } = earlyWarning(vitals, at);
    return risk ? [{ encounterId, after: risk, at: at.toISOString() }] : [];
  });
  const changed = (await tx.query(KEEP, [caller.tenant, JSON.stringify(bands)])) as {
    encounterId: string;
    locationId: string | null;
    before: ClinicalRisk | null;
    after: ClinicalRisk;
    at: Date;
  }[];
  await emit(
    ...changed.map((change) => ({
      type: 'healthcare.news.band.changed.v1' as const,
      subject: change.encounterId,
      data: { ...change, at: change.at.toISOString() },
    })),
  );
}
