import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import type { PlannedEntry } from '../bundle/plan-import.js';
import { columnsOf } from '../resource/columns-of.js';

/** The kinds of record that belong to a stay, the stay itself included. */
type PartOfStay = 'Encounter' | 'Observation' | 'ServiceRequest';

/**
 * Tells of each stay of which something new was stored, and what kinds of record it was. `observed` are the stays whose
 * vital signs changed: an observation that was withdrawn from one no longer names it.
 */
export async function tellEncounterChanges(
  { emit }: Context,
  written: readonly PlannedEntry[],
  observed: readonly string[],
): Promise<void> {
  const changes = new Map<string, Set<PartOfStay>>();
  const note = (encounterId: string | null | undefined, kind: PartOfStay) => {
    if (encounterId) changes.set(encounterId, (changes.get(encounterId) ?? new Set()).add(kind));
  };
  for (const { id, resource } of written) {
    if (resource.resourceType === 'Encounter') note(id, 'Encounter');
    if (resource.resourceType === 'Observation') note(columnsOf(resource).encounter_id, 'Observation');
    if (resource.resourceType === 'ServiceRequest') note(columnsOf(resource).encounter_id, 'ServiceRequest');
  }
  for (const encounterId of observed) note(encounterId, 'Observation');
  const at = clock.iso();
  await emit(
    ...[...changes].map(([encounterId, kinds]) => ({
      type: 'healthcare.encounter.changed.v1' as const,
      subject: encounterId,
      data: { encounterId, changed: [...kinds], at },
    })),
  );
}
