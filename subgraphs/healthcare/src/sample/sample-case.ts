import { randomOf, type Random } from './random.js';
import { sampleId } from './sample-id.js';
import type { SamplePlan } from './sample-plan.js';
import { trajectoryOf, type Trajectory } from './trajectory.js';

/** Room for the resources of one patient within the ordinals of a kind. */
const PER_PATIENT = 100_000;
const HOUR = 3_600_000;

/** One patient of a sample and what is needed to write about them. */
export interface SampleCase {
  readonly plan: SamplePlan;
  readonly ordinal: number;
  readonly wardId: string;
  readonly trajectory: Trajectory;
  readonly random: Random;
  /** The id of the patient's `within`-th resource of a kind. */
  readonly idOf: (kind: string, within?: number) => string;
  readonly hoursAgo: (hours: number) => string;
}

/** The `ordinal`-th patient; wards are filled in turn. */
export function sampleCase(plan: SamplePlan, ordinal: number, wardIds: readonly string[]): SampleCase {
  const { seed, facilityId, until } = plan;
  return {
    plan,
    ordinal,
    wardId: wardIds[ordinal % wardIds.length] ?? '',
    trajectory: trajectoryOf(ordinal),
    random: randomOf({ seed, kind: `patient@${facilityId}`, ordinal }),
    idOf: (kind, within = 0) =>
      sampleId({ seed, kind: `${kind}@${facilityId}`, ordinal: ordinal * PER_PATIENT + within }),
    hoursAgo: (hours) => new Date(until.getTime() - hours * HOUR).toISOString(),
  };
}
