import { hear } from '@valueverse/kit/testing/hear';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHospital, type Hospital } from '../testing/hospital.js';

const clinician = as('clinician', { purposeOfUse: 'TREAT' });
const operator = as('operator', { purposeOfUse: 'HOPERAT' });

let hospital: Hospital;
let id: string;
/** The first patient is imported, observed, gets an order changed, and is discharged; the other is observed in between. */
beforeAll(async () => {
  hospital = await openHospital();
  const [first, second] = hospital.stays;
  id = first.encounter.id;
  await hospital.saturate(first, 90);
  await hospital.saturate(second, 90);
  await hospital.send([{ ...first.order, priority: 'asap' }]);
  await hospital.send([{ ...first.encounter, status: 'finished' }]);
});
afterAll(() => hospital.stop());

const changed = (encounterId: string) =>
  `subscription { encounterChanged(id: "${encounterId}") { id status subject { name } accessDecision { basis } } }`;
/** What kinds of record the events were about that results were told by. */
const kinds = async (results: readonly { id: string }[]) => {
  const events = await hospital.events();
  const dataOf = (id: string) => events[Number(id.split(':')[1]) - 1]?.data as object;
  return results.map(({ id: event }) => (dataOf(event) as { changed: string[] }).changed);
};

describe('A stay', () => {
  it('is told when something of it is stored, and of other stays nothing', async () => {
    const told = await hear(hospital, changed(id), { caller: clinician, count: 4 });
    const whole = ['Encounter', 'Observation', 'ServiceRequest'];
    expect(await kinds(told)).toEqual([whole, ['Observation'], ['ServiceRequest'], ['Encounter']]);
    expect(told.at(-1)?.data.encounterChanged).toEqual({
      id,
      status: 'finished',
      subject: { name: expect.stringContaining('Testpatient') },
      accessDecision: { basis: 'TREATMENT_RELATIONSHIP' },
    });
  });

  it('is told to operations without anything clinical, not even that somebody was observed', async () => {
    const told = await hear(hospital, changed(id), { caller: operator, count: 3 });
    expect((await kinds(told)).slice(1)).toEqual([['ServiceRequest'], ['Encounter']]);
    expect(told.at(-1)?.data.encounterChanged).toEqual({
      id,
      status: 'finished',
      subject: null,
      accessDecision: { basis: 'OPERATIONS' },
    });
  });

  it('is lost to nobody who resumes', async () => {
    const told = await hear(hospital, changed(id), { caller: clinician, count: 4 });
    const rest = { caller: clinician, resume: told[1]!.id, count: 2 };
    expect(await hear(hospital, changed(id), rest)).toEqual(told.slice(2));
  });

  it('is told without a word of it in the log', async () => {
    const events = (await hospital.events()).filter(({ type }) => type === 'healthcare.encounter.changed.v1');
    expect(events.length).toBeGreaterThan(4);
    for (const { data } of events) expect(Object.keys(data).toSorted()).toEqual(['at', 'changed', 'encounterId']);
  });

  it.each([
    ['a clinician without a purpose', as('clinician')],
    ['an executive', as('executive', { purposeOfUse: 'TREAT' })],
    ['another tenant', as('clinician', { purposeOfUse: 'TREAT', tenant: 'elsewhere' })],
  ])('is not there for %s', async (_, caller) => {
    const [refused] = await hear(hospital, changed(id), { caller });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('that changes nothing when it is sent again is not told', async () => {
    const count = async () =>
      (await hospital.events()).filter(({ type }) => type === 'healthcare.encounter.changed.v1').length;
    const before = await count();
    await hospital.send([{ ...hospital.stays[0].encounter, status: 'finished' }]);
    expect(await count()).toBe(before);
  });
});
