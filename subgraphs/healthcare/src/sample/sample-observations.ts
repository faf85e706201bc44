import type { CodeableConcept, Observation, Quantity } from '@medplum/fhirtypes';
import { LOINC, OWN_CODES, SNOMED, UCUM } from '../fhir/code-systems.js';
import type { Acvpu } from '../news2/news2.js';
import type { Round } from './trajectory.js';

/** What an observation says, without whom it is about and when it was made. */
export type Finding = Pick<
  Observation,
  'code' | 'valueQuantity' | 'valueCodeableConcept' | 'valueBoolean' | 'component'
>;

const concept = (system: string, code: string, display: string): CodeableConcept => ({
  coding: [{ system, code, display }],
});
const loinc = (code: string, display: string) => concept(LOINC, code, display);
const snomed = (code: string, display: string) => concept(SNOMED, code, display);
const quantity = (value: number, code: string): Quantity => ({ value, unit: code, system: UCUM, code });

const CONSCIOUSNESS: Readonly<Record<Acvpu, CodeableConcept>> = {
  ALERT: snomed('248234008', 'Mentally alert'),
  CONFUSION: snomed('130987000', 'Acute confusion'),
  VOICE: snomed('300202002', 'Responds to voice'),
  PAIN: snomed('450847001', 'Responds to pain'),
  UNRESPONSIVE: snomed('422768004', 'Unresponsive'),
};

/** A clinician's order to score oxygen saturation on scale 2. */
export const scale2Ordered: Finding = {
  code: concept(OWN_CODES, 'spo2-scale-2', 'SpO2 scale 2 prescribed'),
  valueBoolean: true,
};

/** A round of observations as a ward's monitors send it. */
export const findingsOf = (round: Round): Finding[] => [
  { code: loinc('9279-1', 'Respiratory rate'), valueQuantity: quantity(round.respirationRate, '/min') },
  {
    code: loinc('59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry'),
    valueQuantity: quantity(round.spo2, '%'),
    component: [
      { code: loinc('3151-8', 'Inhaled oxygen flow rate'), valueQuantity: quantity(round.oxygenFlow, 'L/min') },
    ],
  },
  {
    code: loinc('85354-9', 'Blood pressure panel with all children optional'),
    component: [
      { code: loinc('8480-6', 'Systolic blood pressure'), valueQuantity: quantity(round.systolic, 'mm[Hg]') },
      { code: loinc('8462-4', 'Diastolic blood pressure'), valueQuantity: quantity(round.systolic - 45, 'mm[Hg]') },
    ],
  },
  { code: loinc('8867-4', 'Heart rate'), valueQuantity: quantity(round.pulse, '/min') },
  {
    code: snomed('1104441000000107', 'ACVPU scale score'),
    valueCodeableConcept: CONSCIOUSNESS[round.consciousness],
  },
  ...(round.temperature === undefined
    ? []
    : [{ code: loinc('8310-5', 'Body temperature'), valueQuantity: quantity(round.temperature, 'Cel') }]),
];
