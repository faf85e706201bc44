import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthcare } from '../subgraph.js';

const admin = as('admin');
const clinician = as('clinician', { purposeOfUse: 'TREAT' });
const IMPORT = `mutation($input: ImportBundleInput!, $key: ID) { importBundle(input: $input, idempotencyKey: $key) {
  entries { index resourceType id status outcome } counts { created updated unchanged accepted refused }
  userErrors { code path message } } }`;

const ADA = 'urn:uuid:5b3c0d0e-7c44-4d3c-8d70-2f7a0b6a1f01';
const STAY = 'urn:uuid:5b3c0d0e-7c44-4d3c-8d70-2f7a0b6a1f02';
const post = (resource: { resourceType: string; [key: string]: unknown }, fullUrl?: string) => ({
  ...(fullUrl && { fullUrl }),
  resource,
  request: { method: 'POST', url: resource.resourceType },
});
const ada = post({ resourceType: 'Patient', name: [{ given: ['Ada'], family: 'Testpatient' }], gender: 'female' }, ADA);
const stay = post(
  { resourceType: 'Encounter', status: 'in-progress', class: { code: 'IMP' }, subject: { reference: ADA } },
  STAY,
);
const pulse = (code: string, value = 72) =>
  post({
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
    encounter: { reference: STAY },
    valueQuantity: { value, code, system: 'http://unitsofmeasure.org' },
    effectiveDateTime: '2026-03-01T08:00:00+01:00',
  });

let world: World;
const bundle = (entry: unknown, type = 'transaction') => ({ resourceType: 'Bundle', type, entry });
const importing = async (json: unknown, more: object = {}, key?: string) => {
  const { data, errors } = await world.ask(IMPORT, admin, { input: { bundle: json, ...more }, key });
  expect(errors).toBeUndefined();
  return data.importBundle;
};
/** What the log says but that somebody looked: an attempt is audited whatever came of it. */
const told = async () => (await world.events()).filter(({ type }) => type !== 'healthcare.audit.recorded.v1');
beforeAll(async () => {
  world = await openWorld(healthcare);
});
afterAll(() => world.stop());

describe('An imported bundle', () => {
  it('is stored whole, its references resolved, and tells of counts only', async () => {
    const { entries, counts, userErrors } = await importing(bundle([ada, stay, pulse('/min')]));
    expect(userErrors).toEqual([]);
    expect(counts).toMatchObject({ created: 3, refused: 0 });
    const query = `query($id: ID!) { encounter(id: $id) { status subject { name gender } resource
      observations { nodes { code { code } value { value unit } effectiveAt } } } }`;
    const { data } = await world.ask(query, clinician, { id: entries[1].id });
    expect(data.encounter).toMatchObject({
      status: 'in-progress',
      subject: { name: 'Ada Testpatient', gender: 'FEMALE' },
      resource: { id: entries[1].id, subject: { reference: `Patient/${entries[0].id}` }, meta: { versionId: '1' } },
      observations: {
        nodes: [
          { code: { code: '8867-4' }, value: { value: '72', unit: '/min' }, effectiveAt: '2026-03-01T07:00:00.000Z' },
        ],
      },
    });
    const events = await told();
    expect(events).toMatchObject([
      { type: 'healthcare.encounter.changed.v1', data: { changed: ['Encounter', 'Observation'] } },
      { type: 'healthcare.bundle.imported.v1', data: { counts: { Patient: 1, Encounter: 1, Observation: 1 } } },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Ada|Testpatient|female/);
  });

  it('stores nothing when one entry of a transaction is bad, and says of each why', async () => {
    const before = await told();
    const { entries, counts, userErrors } = await importing(
      bundle([ada, stay, pulse('bpm'), post({ resourceType: 'Medication' })]),
    );
    expect(counts).toMatchObject({ created: 0, accepted: 2, refused: 2 });
    expect(entries.map(({ status, id }: { status: string; id: string }) => [status, id])).toEqual([
      ['ACCEPTED', null],
      ['ACCEPTED', null],
      ['REFUSED', null],
      ['REFUSED', null],
    ]);
    const message = 'Expected pulse in /min or a UCUM unit of the same kind, got bpm; write /min.';
    expect(entries[2].outcome).toEqual({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'value', details: { text: message }, expression: ['Observation.value'] }],
    });
    expect(entries[3].outcome.issue[0].code).toBe('not-supported');
    expect(userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'bundle', 'entry', '2'], message },
      { code: 'INVALID_INPUT', path: ['input', 'bundle', 'entry', '3'] },
    ]);
    expect(await told()).toEqual(before);
  });

  it('stores the good entries of a batch', async () => {
    const { counts, userErrors } = await importing(bundle([ada, pulse('bpm')], 'batch'));
    expect(counts).toMatchObject({ created: 1, refused: 1 });
    expect(userErrors).toEqual([]);
  });

  it('stores nothing in a dry run', async () => {
    const before = await told();
    const { counts } = await importing(bundle([ada, stay]), { dryRun: true });
    expect(counts).toMatchObject({ accepted: 2, created: 0 });
    expect(await told()).toEqual(before);
  });

  it('makes a version of what changed and none of what did not', async () => {
    const put = (family: string) => ({
      resource: { resourceType: 'Patient', id: 'mrn-7', name: [{ family }] },
      request: { method: 'PUT', url: 'Patient/mrn-7' },
    });
    const first = await importing(bundle([put('Testpatient-7')]));
    const again = await importing(bundle([put('Testpatient-7')]));
    const married = await importing(bundle([put('Testpatient-8')]));
    const statuses = [first, again, married].map(({ entries }) => entries[0].status);
    expect(statuses).toEqual(['CREATED', 'UNCHANGED', 'UPDATED']);
    expect(new Set([first, again, married].map(({ entries }) => entries[0].id)).size).toBe(1);
    const query = 'query($id: ID!) { patient(id: $id) { name resource } }';
    const { data } = await world.ask(query, clinician, { id: first.entries[0].id });
    expect(data.patient).toMatchObject({ name: 'Testpatient-8', resource: { meta: { versionId: '2' } } });
    expect(JSON.stringify(data)).not.toContain('mrn-7');
  });

  it('takes effect once under one idempotency key', async () => {
    const one = await importing(bundle([ada]), {}, 'import-1');
    const two = await importing(bundle([ada]), {}, 'import-1');
    expect(two).toEqual(one);
  });

  it('is refused when it is no bundle, and to those who may not import', async () => {
    expect((await importing({ resourceType: 'Patient' })).userErrors).toMatchObject([
      {
        code: 'INVALID_INPUT',
        path: ['input', 'bundle'],
        message: 'Expected a FHIR Bundle, got resourceType Patient.',
      },
    ]);
    const input = { bundle: bundle([ada]) };
    const { data } = await world.ask(IMPORT, as('viewer'), { input });
    expect(data.importBundle).toMatchObject({ entries: null, counts: null, userErrors: [{ code: 'FORBIDDEN' }] });
  });
});
