import { endOfLog, hear } from '@valueverse/kit/testing/hear';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHospital, type Hospital } from '../testing/hospital.js';

const officer = as('privacy-officer', { purposeOfUse: 'HOPERAT' });
const clinician = as('clinician', { purposeOfUse: 'TREAT' });

let hospital: Hospital;
let patientId: string;
let start: string;
/** After the imports: a look, a look that was denied, and one of another tenant in between. */
beforeAll(async () => {
  hospital = await openHospital();
  patientId = hospital.stays[0].encounter.subject?.reference?.split('/')[1] ?? '';
  start = await endOfLog(hospital);
  const query = `{ patient(id: "${patientId}") { name encounters { nodes { id } } } }`;
  await hospital.ask(query, clinician);
  await hospital.ask(query, as('clinician', { purposeOfUse: 'TREAT', tenant: 'elsewhere', id: 'abroad' }));
  await hospital.ask(query, as('viewer', { id: 'curious' }));
});
afterAll(() => hospital.stop());

const TRAIL = `subscription { auditStream { seq action outcome purposeOfUse agent { kind id roles }
  entity { type ids } correlationId } }`;

describe('The audit trail', () => {
  it('is told request by request, all entries of one at a time', async () => {
    const told = await hear(hospital, TRAIL, { caller: officer, resume: start, count: 2 });
    const [look, denied] = told.map(({ data }) => data.auditStream);
    const agent = { kind: 'HUMAN', id: 'test-clinician', roles: ['clinician'] };
    expect(look).toMatchObject([
      {
        action: 'READ',
        outcome: 'ALLOWED',
        agent,
        purposeOfUse: 'TREAT',
        entity: { type: 'Patient', ids: [patientId] },
      },
      { action: 'LIST', outcome: 'ALLOWED', agent, entity: { type: 'Encounter' } },
    ]);
    expect(Number(look[1].seq)).toBeGreaterThan(Number(look[0].seq));
    expect(denied).toMatchObject([
      { action: 'READ', outcome: 'DENIED', agent: { id: 'curious' }, entity: { type: 'Patient', ids: [patientId] } },
    ]);
  });

  it('says who follows it, once, and does not follow itself', async () => {
    const head = await endOfLog(hospital);
    const [first] = await hear(hospital, TRAIL, { caller: officer, resume: head });
    expect(first?.data.auditStream).toMatchObject([
      {
        action: 'LIST',
        outcome: 'ALLOWED',
        agent: { id: 'test-privacy-officer' },
        entity: { type: 'AuditEvent', ids: [] },
      },
    ]);
    await hospital.ask(`{ patient(id: "${patientId}") { name } }`, as('viewer', { id: 'next' }));
    const [next] = await hear(hospital, TRAIL, { caller: officer, resume: first!.id });
    expect(next?.data.auditStream).toMatchObject([{ outcome: 'DENIED', agent: { id: 'next' } }]);
  });

  it('is lost to nobody who resumes', async () => {
    const told = await hear(hospital, TRAIL, { caller: officer, resume: start, count: 3 });
    const rest = { caller: officer, resume: told[0]!.id, count: 2 };
    expect(await hear(hospital, TRAIL, rest)).toEqual(told.slice(1));
  });

  it.each([
    ['an auditor', as('auditor', { purposeOfUse: 'HOPERAT' })],
    ['an admin', as('admin', { purposeOfUse: 'HOPERAT' })],
    ['a privacy officer without a purpose', as('privacy-officer')],
  ])('is refused to %s, and says so to the privacy officer', async (_, caller) => {
    const head = await endOfLog(hospital);
    const [refused] = await hear(hospital, TRAIL, { caller });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    const [told] = await hear(hospital, TRAIL, { caller: officer, resume: head });
    expect(told?.data.auditStream).toMatchObject([
      { action: 'LIST', outcome: 'DENIED', agent: { id: caller.id }, entity: { type: 'AuditEvent' } },
    ]);
  });

  it('is told in its tenant alone', async () => {
    const abroad = { ...officer, tenant: 'elsewhere' };
    const [first] = await hear(hospital, TRAIL, { caller: abroad, resume: start });
    expect(first?.data.auditStream).toMatchObject([{ outcome: 'ABSENT', agent: { id: 'abroad' } }]);
  });

  it('leaves in the log which entries were written, and nothing they say', async () => {
    const events = (await hospital.events()).filter(({ type }) => type === 'healthcare.audit.recorded.v1');
    for (const { data } of events) expect(Object.keys(data)).toEqual(['auditIds']);
  });
});
