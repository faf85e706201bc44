import type { Encounter, Location, Observation, Patient, ServiceRequest } from '@medplum/fhirtypes';

/** The FHIR resource types that are kept. */
export const STORED_TYPES = ['Patient', 'Encounter', 'Location', 'Observation', 'ServiceRequest'] as const;
/** The name of one of them. */
export type StoredType = (typeof STORED_TYPES)[number];

/** One of them, as FHIR types it. */
export type StoredResource = Patient | Encounter | Location | Observation | ServiceRequest;

/** Whether a resourceType is one that is kept. */
export const isStoredType = (type: unknown): type is StoredType => STORED_TYPES.some((stored) => stored === type);
