import type { Observation } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { LOINC, OWN_CODES, SNOMED, UCUM } from '../fhir/code-systems.js';
import { observedVitals } from './observed-vitals.js';

const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const quantity = (value: number, code: string) => ({ value, code, system: UCUM });
const observation = (more: Partial<Observation>): Observation =>
  ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more }) as Observation;

describe('An observation', () => {
  it('supplies a measured vital sign in the unit we keep', () => {
    const fever = observation({ code: concept(LOINC, '8310-5'), valueQuantity: quantity(100.4, '[degF]') });
    expect(observedVitals(fever)).toEqual([{ parameter: 'temperatureCelsius', value: '38' }]);
  });

  it('supplies what its components carry', () => {
    const oximetry = observation({
      code: concept(LOINC, '59408-5'),
      valueQuantity: quantity(94, '%'),
      component: [{ code: concept(LOINC, '3151-8'), valueQuantity: quantity(2, 'L/min') }],
    });
    expect(observedVitals(oximetry)).toEqual([
      { parameter: 'spo2', value: '94' },
      { parameter: 'onOxygen', value: 'true' },
    ]);
  });

  it.each([
    [{ valueCodeableConcept: concept(SNOMED, '722742002') }, { parameter: 'onOxygen', value: 'false' }],
    [{ valueCodeableConcept: concept(SNOMED, '371825009') }, { parameter: 'onOxygen', value: 'true' }],
    [
      { code: concept(SNOMED, '1104441000000107'), valueCodeableConcept: concept(SNOMED, '130987000') },
      { parameter: 'consciousness', value: 'CONFUSION' },
    ],
    [
      { code: concept(OWN_CODES, 'spo2-scale-2'), valueBoolean: true },
      { parameter: 'spo2Scale', value: '2' },
    ],
  ])('supplies a coded finding: %j', (more, vital) => {
    expect(observedVitals(observation(more))).toEqual([vital]);
  });

  it('supplies nothing once entered in error, and nothing when it is about something else', () => {
    const pulse = { code: concept(LOINC, '8867-4'), valueQuantity: quantity(72, '/min') };
    expect(observedVitals(observation({ ...pulse, status: 'entered-in-error' }))).toEqual([]);
    expect(observedVitals(observation({ code: concept(LOINC, '2339-0') }))).toEqual([]);
  });
});
