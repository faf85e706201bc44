import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportBundle, Ward as WardQuery } from './graph.documents.js';
import { openHospital, type Hospital } from './world/hospital.js';
import { openWard, type Ward } from './world/ward.js';

let hospital: Hospital;
let ward: Ward;
const ids = { patient: randomUUID(), encounter: randomUUID(), request: randomUUID() };
beforeAll(async () => {
  hospital = openHospital();
  ward = await openWard(hospital);
});
afterAll(() => ward.robot.end());

const entry = (resource: { resourceType: string; id?: string }) => ({
  fullUrl: `urn:uuid:${resource.id ?? randomUUID()}`,
  resource,
  request: resource.id
    ? { method: 'PUT', url: `${resource.resourceType}/${resource.id}` }
    : { method: 'POST', url: resource.resourceType },
});
const subject = { reference: `Patient/${ids.patient}` };
const encounter = { reference: `Encounter/${ids.encounter}` };

/** A vital sign a minute ago. */
const vital = (loinc: string, value: number, unit: string) => ({
  resourceType: 'Observation',
  status: 'final',
  category: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
  ],
  code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
  subject,
  encounter,
  effectiveDateTime: new Date(Date.now() - 60_000).toISOString(),
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});
const bundle = (...vitals: object[]) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    { resourceType: 'Patient', id: ids.patient, gender: 'female', birthDate: '1950-04-01', name: [{ family: 'Doe' }] },
    {
      resourceType: 'Encounter',
      id: ids.encounter,
      status: 'in-progress',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
      subject,
    },
    {
      resourceType: 'ServiceRequest',
      id: ids.request,
      status: 'active',
      intent: 'order',
      code: { text: 'Medication delivery' },
      subject,
      encounter,
    },
    ...vitals,
  ].map((resource) => entry(resource as { resourceType: string })),
});

describe('A FHIR Bundle', () => {
  it('stores nothing when one entry is wrong, and says which and why', async () => {
    const bad = bundle(vital('8867-4', 88, 'bpm'));
    const { data } = await hospital.ask('clinician', ImportBundle, { input: { bundle: bad } }, 'TREAT');
    expect(data.importBundle.userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    const refused = data.importBundle.entries?.find(({ status }) => status === 'REFUSED');
    expect(JSON.stringify(refused?.outcome)).toMatch(/OperationOutcome.*bpm/);
    const { data: read } = await hospital.ask('clinician', WardQuery, { id: ids.encounter }, 'TREAT');
    expect(read.encounter).toBeNull();
  });

  it('becomes an early warning score, and the robot on its way for the patient', async () => {
    const vitals = [
      vital('9279-1', 22, '/min'),
      vital('59408-5', 93, '%'),
      vital('8480-6', 105, 'mm[Hg]'),
      vital('8867-4', 112, '/min'),
      vital('8310-5', 101.3, '[degF]'),
    ];
    const imported = await hospital.ask('clinician', ImportBundle, { input: { bundle: bundle(...vitals) } }, 'TREAT');
    expect(imported.data.importBundle.userErrors).toEqual([]);
    const missionId = await ward.dispatch({ externalRef: ids.request, encounterRef: ids.encounter });

    const { data } = await hospital.ask('clinician', WardQuery, { id: ids.encounter }, 'TREAT');
    expect(data.encounter?.newsScore).toMatchObject({ complete: false, total: null });
    expect(data.encounter?.newsScore?.missing).toEqual(expect.arrayContaining(['consciousness']));
    expect(data.encounter?.deliveries).toMatchObject([{ robot: { name: 'Runner' } }]);
    expect(data.encounter?.serviceRequests?.nodes).toMatchObject([{ id: ids.request, mission: { id: missionId } }]);
  });

  it('shows a patient’s encounter to nobody who does not treat, and no robot through it either', async () => {
    const asked = [
      await hospital.ask('clinician', WardQuery, { id: ids.encounter }),
      await hospital.ask('executive', WardQuery, { id: ids.encounter }, 'TREAT'),
      await openHospital().ask('clinician', WardQuery, { id: ids.encounter }, 'TREAT'),
    ];
    for (const { data } of asked) expect(data.encounter).toBeNull();
  });
});
