import type { CodeableConcept } from '@medplum/fhirtypes';

/** Observation codes. */
export const LOINC = 'http://loinc.org';
/** Clinical findings. */
export const SNOMED = 'http://snomed.info/sct';
/** Units. */
export const UCUM = 'http://unitsofmeasure.org';

/** Identifier system by which a Location says which Facility of the fleet it stands in. */
export const FACILITY_ID = 'https://valueverse.example/facility';

/** Our own codes; the only one so far is `spo2-scale-2`, a clinician's order to score saturation on scale 2. */
export const OWN_CODES = 'https://valueverse.example/codes';

/** The codes of one system in a concept, in the order sent. */
export const codesOf = (concept: CodeableConcept | undefined, system: string): string[] =>
  (concept?.coding ?? []).flatMap((coding) => (coding.system === system && coding.code ? [coding.code] : []));
