import { hear } from '@valueverse/kit/testing/hear';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHospital, type Hospital } from '../testing/hospital.js';

const clinician = as('clinician', { purposeOfUse: 'TREAT' });
const stranger = as('clinician', { purposeOfUse: 'TREAT', tenant: 'elsewhere' });

let hospital: Hospital;
/** The patients of both wards get worse, the first one better again. */
beforeAll(async () => {
  hospital = await openHospital();
  const [first, second] = hospital.stays;
  await hospital.saturate(first, 90);
  await hospital.saturate(second, 90);
  await hospital.saturate(first, 97);
});
afterAll(() => hospital.stop());

const changed = (wardId: string) => `subscription { newsScoreChanged(locationId: "${wardId}") {
  previousRisk risk at current { total risk complete basis { id } } encounter { id status subject { name } } } }`;
const audits = async () =>
  (await hospital.host.write(clinician, ({ tx }) =>
    tx.query(`SELECT action, outcome, resource_type AS type, resource_ids AS ids FROM audit_event ORDER BY seq`),
  )) as { action: string; outcome: string; type: string; ids: string[] }[];

describe('A change of risk', () => {
  it('is told at the ward of the patient, and of other wards nothing', async () => {
    const [first] = hospital.stays;
    const told = await hear(hospital, changed(first.wardId), { caller: clinician, count: 3 });
    const bands = told.map(({ data: { newsScoreChanged: change } }) => [change.previousRisk, change.risk]);
    expect(bands).toEqual([
      [null, 'LOW'],
      ['LOW', 'LOW_MEDIUM'],
      ['LOW_MEDIUM', 'LOW'],
    ]);
    expect(told.map(({ data }) => data.newsScoreChanged.encounter.id)).toEqual(Array(3).fill(first.encounter.id));
    expect(told[0]?.data.newsScoreChanged).toMatchObject({
      at: '2026-03-01T12:00:00.000Z',
      current: { complete: true, risk: 'LOW', total: expect.any(Number), basis: expect.any(Array) },
      encounter: { status: 'in-progress', subject: { name: expect.stringContaining('Testpatient') } },
    });
  });

  it('is lost to nobody who resumes, however long they were away', async () => {
    const [{ wardId }] = hospital.stays;
    const told = await hear(hospital, changed(wardId), { caller: clinician, count: 3 });
    const rest = await hear(hospital, changed(wardId), { caller: clinician, resume: told[0]!.id, count: 2 });
    expect(rest).toEqual(told.slice(1));
  });

  it('is told as a look at the record, which is audited', async () => {
    const before = (await audits()).length;
    const [{ wardId, encounter }] = hospital.stays;
    await hear(hospital, changed(wardId), { caller: clinician });
    const looks = (await audits()).slice(before);
    expect(looks).toContainEqual({ action: 'READ', outcome: 'ALLOWED', type: 'Encounter', ids: [encounter.id] });
  });

  it.each([
    ['an operator', as('operator', { purposeOfUse: 'HOPERAT' })],
    ['a clinician without a purpose', as('clinician')],
    ['an executive', as('executive', { purposeOfUse: 'TREAT' })],
  ])('is refused to %s, and that is audited', async (_, caller) => {
    const before = (await audits()).length;
    const [{ wardId }] = hospital.stays;
    const [refused] = await hear(hospital, changed(wardId), { caller });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect((await audits()).slice(before).filter(({ outcome }) => outcome === 'DENIED')).toEqual([
      { action: 'LIST', outcome: 'DENIED', type: 'Encounter', ids: [wardId] },
    ]);
  });

  it('is told in its tenant alone', async () => {
    const [{ wardId }] = hospital.stays;
    const [refused] = await hear(hospital, changed(wardId), { caller: stranger });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const { wardId: own, encounter } = hospital.stayElsewhere;
    const [first] = await hear(hospital, changed(own), { caller: stranger });
    expect(first?.data.newsScoreChanged.encounter.id).toBe(encounter.id);
  });
});
