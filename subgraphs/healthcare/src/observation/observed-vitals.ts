import type { Observation } from '@medplum/fhirtypes';
import { codesOf, LOINC, OWN_CODES, SNOMED } from '../fhir/code-systems.js';
import type { Acvpu, Vitals } from '../news2/news2.js';
import { canonicalValue } from '../vital-sign/canonical-value.js';
import { vitalOfLoinc } from '../vital-sign/vital-sign.js';
import { readingsOf, type Reading } from './readings.js';

/** One input of NEWS2 that an Observation supplies, its value as text in the unit we keep. */
interface ObservedVital {
  readonly parameter: keyof Vitals;
  readonly value: string;
}

const ACVPU_SCALE = '1104441000000107';
/** UK Core value set ACVPU. */
const ACVPU_OF_SNOMED: Readonly<Record<string, Acvpu>> = {
  '248234008': 'ALERT',
  '130987000': 'CONFUSION',
  '300202002': 'VOICE',
  '450847001': 'PAIN',
  '422768004': 'UNRESPONSIVE',
};

const BREATHING_ROOM_AIR = '722742002';
const PATIENT_ON_OXYGEN = '371825009';
const OXYGEN_FLOW = '3151-8';
const SPO2_SCALE_2 = 'spo2-scale-2';

/** Statuses under which FHIR lets a value be relied on; `entered-in-error` and `cancelled` withdraw it. */
const RELIABLE: readonly string[] = ['preliminary', 'final', 'amended', 'corrected'];

/** Everything an Observation says about the inputs of NEWS2; nothing when it was withdrawn. */
export const observedVitals = (observation: Observation): ObservedVital[] =>
  RELIABLE.includes(observation.status) ? readingsOf(observation).flatMap(observedIn) : [];

const observedIn = (reading: Reading): ObservedVital[] => [
  ...measured(reading),
  ...oxygen(reading),
  ...consciousness(reading),
  ...(reading.valueBoolean !== undefined && codesOf(reading.code, OWN_CODES).includes(SPO2_SCALE_2)
    ? [{ parameter: 'spo2Scale' as const, value: reading.valueBoolean ? '2' : '1' }]
    : []),
];

function measured({ code, valueQuantity }: Reading): ObservedVital[] {
  const parameter = codesOf(code, LOINC)
    .map(vitalOfLoinc)
    .find((name) => name !== null);
  const value = parameter && valueQuantity && canonicalValue(parameter, valueQuantity).value;
  return parameter && value ? [{ parameter, value: value.toString() }] : [];
}

function oxygen({ code, valueCodeableConcept, valueQuantity }: Reading): ObservedVital[] {
  const found = codesOf(valueCodeableConcept, SNOMED);
  const flow = codesOf(code, LOINC).includes(OXYGEN_FLOW) ? valueQuantity?.value : undefined;
  if (found.includes(PATIENT_ON_OXYGEN) || (flow ?? 0) > 0) return [{ parameter: 'onOxygen', value: 'true' }];
  if (found.includes(BREATHING_ROOM_AIR) || flow === 0) return [{ parameter: 'onOxygen', value: 'false' }];
  return [];
}

function consciousness({ code, valueCodeableConcept }: Reading): ObservedVital[] {
  if (!codesOf(code, SNOMED).includes(ACVPU_SCALE)) return [];
  const level = codesOf(valueCodeableConcept, SNOMED)
    .map((found) => ACVPU_OF_SNOMED[found])
    .find(Boolean);
  return level ? [{ parameter: 'consciousness', value: level }] : [];
}
