import { newId } from '@valueverse/kit/id';
import type { HealthcareContext } from '../context.js';
import { tellEncounterChanges } from '../encounter/tell-encounter-changes.js';
import { tellBandChanges } from '../encounter/tell-band-changes.js';
import { STORED_TYPES } from '../fhir/stored-types.js';
import { projectVitals } from '../observation/project-vitals.js';
import { nameOf, storeResources, type Stored } from '../resource/store-resources.js';
import type { PlannedEntry } from './plan-import.js';

/** Stores planned entries and everything that follows from them, in the caller's transaction. */
export async function storeBundle(
  context: HealthcareContext,
  entries: readonly PlannedEntry[],
): Promise<ReadonlyMap<string, Stored>> {
  const stored = await storeResources(context, entries);
  const written = entries.filter((entry) => stored.get(nameOf(entry)) !== 'UNCHANGED');
  if (written.length === 0) return stored;
  const observed = await projectVitals(context, written);
  await tellEncounterChanges(context, written, observed);
  await tellBandChanges(context, observed);
  const counts = STORED_TYPES.flatMap((type) => {
    const count = written.filter(({ resource }) => resource.resourceType === type).length;
    return count > 0 ? [[type, count]] : [];
  });
  const bundleId = newId();
  await context.emit({
    type: 'healthcare.bundle.imported.v1',
    subject: bundleId,
    data: { bundleId, counts: Object.fromEntries(counts) },
  });
  return stored;
}
