import type { Encounter, Location, Observation, ServiceRequest } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { FACILITY_ID, LOINC } from '../fhir/code-systems.js';
import { columnsOf } from './columns-of.js';

const ID = '0193b3a0-0000-7000-8000-00000000000a';
const to = (type: string) => ({ reference: `${type}/${ID}` });
const patient = to('Patient') as never;
const stay: Encounter = { resourceType: 'Encounter', status: 'in-progress', class: { code: 'IMP' } };

describe('The columns of a resource', () => {
  it('say where a patient is now', () => {
    const elsewhere = { location: { reference: 'Location/elsewhere' }, status: 'completed' as const };
    const here = { location: to('Location') as never, status: 'active' as const };
    expect(columnsOf({ ...stay, subject: patient, location: [here, elsewhere] })).toMatchObject({
      patient_id: ID,
      location_id: ID,
    });
    expect(columnsOf({ ...stay, location: [elsewhere, { location: to('Location') as never }] }).location_id).toBe(ID);
    expect(columnsOf(stay).location_id).toBeUndefined();
  });

  it('say when and for whom something was observed', () => {
    const observation: Observation = {
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: LOINC, code: '8867-4' }] },
      encounter: to('Encounter') as never,
      effectivePeriod: { start: '2026-03-01T08:00:00Z' },
    };
    const columns = { status: 'final', code: '8867-4', encounter_id: ID, effective_at: '2026-03-01T08:00:00Z' };
    expect(columnsOf(observation)).toMatchObject(columns);
  });

  it('say where something is wanted, and nothing of what is only described', () => {
    const request: ServiceRequest = {
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      subject: { display: 'the patient in bed 4' },
      locationReference: [to('Location') as never],
    };
    expect(columnsOf(request)).toMatchObject({ location_id: ID, patient_id: undefined });
  });

  it('name a facility only by an id of ours', () => {
    const place = (value: string): Location => ({
      resourceType: 'Location',
      identifier: [
        { system: 'urn:other', value: 'x' },
        { system: FACILITY_ID, value },
      ],
    });
    expect(columnsOf(place(ID)).facility_id).toBe(ID);
    expect(columnsOf(place('north wing')).facility_id).toBeUndefined();
  });
});
