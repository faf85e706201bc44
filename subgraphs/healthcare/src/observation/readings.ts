import type { CodeableConcept, Observation, Quantity } from '@medplum/fhirtypes';

/** One coded value: an Observation's own, or that of a component, as blood pressures and oximeters send them. */
export interface Reading {
  readonly path: string;
  readonly code: CodeableConcept | undefined;
  readonly valueQuantity?: Quantity;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueBoolean?: boolean;
  readonly dataAbsentReason?: CodeableConcept;
}

/** An Observation's own reading first, then those of its components. */
export const readingsOf = (observation: Observation): Reading[] => [
  { ...observation, path: 'Observation' },
  ...(observation.component ?? []).map((component, at) => ({ ...component, path: `Observation.component[${at}]` })),
];
