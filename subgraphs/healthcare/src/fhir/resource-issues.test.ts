import { validateResource } from '@medplum/core';
import type { Observation, Patient } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { resourceIssues } from './resource-issues.js';

const textsOf = (resource: { resourceType: string }) =>
  resourceIssues(resource as never).map(({ details, expression }) => `${expression?.[0]}: ${details?.text}`);

const observation = (more: object) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
  ...more,
});
const ucum = (value: number, code: string) => ({ value, code, system: 'http://unitsofmeasure.org' });

describe('A resource', () => {
  it('passes when it is what FHIR says', () => {
    expect(textsOf({ resourceType: 'Patient', gender: 'female', birthDate: '1980-02-29' } as Patient)).toEqual([]);
    expect(textsOf(observation({ valueQuantity: ucum(72, '/min') }))).toEqual([]);
  });

  it.each([
    [{ resourceType: 'Observation', status: 'final' }, 'Observation.code: Missing required property'],
    [{ resourceType: 'Patient', birthDate: '1980-13-01' }, 'Patient.birthDate: Invalid date format'],
    [{ resourceType: 'Patient', shoeSize: 43 }, 'Patient.shoeSize: Invalid additional property "shoeSize"'],
  ])('is refused for its structure: %j', (resource, text) => {
    expect(textsOf(resource)).toContain(text);
  });

  it('is refused for a code outside a required value set, which the library accepts', () => {
    const patient = { resourceType: 'Patient', gender: 'nope' };
    expect(validateResource(patient as Patient)).toEqual([]);
    expect(textsOf(patient)).toEqual(['Patient.gender: Expected one of male, female, other, unknown, got "nope".']);
  });

  it('is refused for such a code deep inside it, too', () => {
    const patient = {
      resourceType: 'Patient',
      name: [{ use: 'official' }, { use: 'stage' }],
      contact: [{ name: { use: 'nope' }, gender: 'x' }],
      contained: [{ resourceType: 'Location', status: 'gone' }],
    };
    expect(textsOf(patient).map((text) => text.split(':')[0])).toEqual([
      'Patient.contained[0].status',
      'Patient.name[1].use',
      'Patient.contact[0].name.use',
      'Patient.contact[0].gender',
    ]);
  });

  it('is refused for two values of one choice, which the library only warns of', () => {
    const twice = observation({ valueQuantity: ucum(72, '/min'), valueString: 'seventy-two' });
    expect(validateResource(twice as unknown as Observation).every(({ severity }) => severity === 'warning')).toBe(
      true,
    );
    expect(textsOf(twice)).toEqual(['Observation: Expected one value[x], got valueQuantity and valueString.']);
  });

  it.each([
    ['2024-01-01T10:00:00', 'Expected a time with its zone, such as 2024-01-01T10:00:00Z, got 2024-01-01T10:00:00.'],
    ['2024-02-31', 'Expected a day of the calendar, got 2024-02-31.'],
  ])('is refused for a time nobody can place, which the library accepts: %s', (effectiveDateTime, text) => {
    const timed = observation({ valueQuantity: ucum(72, '/min'), effectiveDateTime });
    expect(validateResource(timed as unknown as Observation)).toEqual([]);
    expect(textsOf(timed)).toEqual([`Observation.effectiveDateTime: ${text}`]);
    expect(textsOf(observation({ valueQuantity: ucum(72, '/min'), effectiveDateTime: '2024-02' }))).toEqual([]);
  });

  it('is refused for a reference to a type the element does not admit', () => {
    const misplaced = observation({ valueQuantity: ucum(72, '/min'), encounter: { reference: 'Patient/1' } });
    expect(textsOf(misplaced)).toEqual([
      'Observation.encounter: Expected a reference to Encounter, got one to Patient.',
    ]);
  });
});

describe('A vital sign', () => {
  it('is refused in a unit that is not UCUM, with the code to use', () => {
    expect(textsOf(observation({ valueQuantity: ucum(72, 'bpm') }))).toEqual([
      'Observation.value: Expected pulse in /min or a UCUM unit of the same kind, got bpm; write /min.',
    ]);
  });

  it('is refused inside a component as well', () => {
    const pressure = observation({
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
      component: [
        { code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }] }, valueQuantity: ucum(120, 'mmHg') },
      ],
    });
    expect(textsOf(pressure)[0]).toContain('Observation.component[0].value: Expected systolicBloodPressure');
  });

  it('may be absent with a reason', () => {
    expect(textsOf(observation({ dataAbsentReason: { text: 'refused' } }))).toEqual([]);
    expect(textsOf(observation({}))[0]).toContain('got no value');
  });
});
