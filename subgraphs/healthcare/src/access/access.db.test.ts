import type { Caller } from '@valueverse/kit/caller';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleBundles } from '../sample/sample-bundles.js';
import { healthcare } from '../subgraph.js';

const FACILITY = '0193b3a0-0000-7000-8000-00000000000b';
const clinician = as('clinician', { purposeOfUse: 'TREAT' });
const operator = as('operator', { purposeOfUse: 'HOPERAT' });
const stranger = as('clinician', { purposeOfUse: 'TREAT', tenant: 'elsewhere' });

let world: World;
let ids: { Patient: string; Encounter: string; Location: string; Observation: string; ServiceRequest: string };

/** The audit trail since the last look, read as the administrator would. */
const audited = async () =>
  (await world.host.write(clinician, ({ tx }) =>
    tx.query('SELECT action, outcome, resource_type AS type, resource_ids AS ids, actor FROM audit_event ORDER BY seq'),
  )) as { action: string; outcome: string; type: string; ids: string[]; actor: { id: string } }[];

beforeAll(async () => {
  world = await openWorld(healthcare);
  const plan = { seed: 1, facilityId: FACILITY, until: new Date(), wards: 1, patients: 2, rounds: 1 };
  const found: Record<string, string> = {};
  for (const bundle of sampleBundles(plan)) {
    for (const { resource } of bundle.entry ?? []) found[resource?.resourceType ?? ''] = resource?.id ?? '';
    const query = 'mutation($input: ImportBundleInput!) { importBundle(input: $input) { userErrors { message } } }';
    const { data } = await world.ask(query, as('admin'), { input: { bundle } });
    expect(data.importBundle.userErrors).toEqual([]);
  }
  ids = found as typeof ids;
});
afterAll(() => world.stop());

const entities = async (caller: Caller) => {
  const representations = Object.entries(ids).map(([__typename, id]) => ({ __typename, id }));
  const query = 'query($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
  const { data, errors } = await world.ask(query, caller, { representations });
  expect(errors).toBeUndefined();
  return data._entities.map((entity: { __typename: string } | null) => entity?.__typename ?? null);
};

describe('A record', () => {
  it.each([
    ['a clinician who treats', clinician, ['Location', 'Patient', 'Encounter', 'Observation', 'ServiceRequest']],
    ['an operator', operator, ['Location', null, 'Encounter', null, 'ServiceRequest']],
    ['a clinician without a purpose', as('clinician'), ['Location', null, null, null, null]],
    ['an executive', as('executive', { purposeOfUse: 'TREAT' }), ['Location', null, null, null, null]],
    ['a clinician of another tenant', stranger, [null, null, null, null, null]],
  ] as [string, Caller, (string | null)[]][])(
    'is shown to %s through _entities as the policy says',
    async (_, caller, seen) => {
      expect(await entities(caller)).toEqual(seen);
    },
  );

  it('answers the same null through its query, absent or unseen', async () => {
    const query = `query($p: ID!, $e: ID!, $s: ID!) { patient(id: $p) { id } encounter(id: $e) { id }
      serviceRequest(id: $s) { id } nobody: patient(id: "nobody") { id } }`;
    const variables = { p: ids.Patient, e: ids.Encounter, s: ids.ServiceRequest };
    const nothing = { patient: null, encounter: null, serviceRequest: null, nobody: null };
    expect(await world.ask(query, stranger, variables)).toEqual({ data: nothing });
    expect(await world.ask(query, as('viewer'), variables)).toEqual({ data: nothing });
  });

  it('shows an operator where and when, and nothing clinical', async () => {
    const query = `query($id: ID!) { encounter(id: $id) { status period { start } location { name } subject { name }
      observations { nodes { id } } newsScore { total } resource accessDecision { allowed basis obligations }
      serviceRequests { nodes { status priority code { code } resource location { name } } } } }`;
    const { data, errors } = await world.ask(query, operator, { id: ids.Encounter });
    expect(errors).toBeUndefined();
    expect(data.encounter).toMatchObject({
      status: 'in-progress',
      period: { start: expect.any(String) },
      location: { name: 'Ward 1' },
      subject: null,
      observations: null,
      newsScore: null,
      resource: null,
      accessDecision: { allowed: true, basis: 'OPERATIONS', obligations: ['AUDITED', 'MINIMUM_NECESSARY'] },
      serviceRequests: { nodes: [{ status: 'active', code: null, resource: null, location: { name: 'Ward 1' } }] },
    });
  });

  it('hides the patients of a ward from whoever may not see them', async () => {
    const query = 'query($id: ID!) { location(id: $id) { name facility { id } encounters { nodes { id } } } }';
    const { data } = await world.ask(query, as('viewer'), { id: ids.Location });
    expect(data.location).toEqual({ name: 'Ward 1', facility: { id: FACILITY }, encounters: null });
    const seen = await world.ask(query, clinician, { id: ids.Location });
    expect(seen.data.location.encounters.nodes).toHaveLength(2);
  });
});

describe('A look at a record', () => {
  it('is audited once, with who looked, whether they saw it or not', async () => {
    const before = (await audited()).length;
    const query = 'query($id: ID!) { patient(id: $id) { name } again: patient(id: $id) { gender } }';
    await world.ask(query, clinician, { id: ids.Patient });
    await world.ask(query, as('viewer', { id: 'v1' }), { id: ids.Patient });
    await world.ask('{ patient(id: "Ada Testpatient") { name } }', clinician);
    const look = { action: 'READ', type: 'Patient' };
    expect((await audited()).slice(before)).toMatchObject([
      { ...look, outcome: 'ALLOWED', ids: [ids.Patient], actor: { id: 'test-clinician' } },
      { ...look, outcome: 'DENIED', ids: [ids.Patient], actor: { id: 'v1' } },
      { ...look, outcome: 'ABSENT', ids: [] },
    ]);
  });

  it('is not answered when it cannot be audited', async () => {
    const write = vi.spyOn(world.host, 'write').mockRejectedValueOnce(new Error('disk full'));
    const answer = await world.ask('query($id: ID!) { patient(id: $id) { name } }', clinician, { id: ids.Patient });
    write.mockRestore();
    expect(answer.data?.patient).toBeUndefined();
    expect(JSON.stringify(answer)).not.toMatch(/Testpatient|disk full/);
  });

  it('waits for no other, however many look at once', async () => {
    const query = 'query($id: ID!) { patient(id: $id) { name } }';
    const looks = Array.from({ length: 40 }, () => world.ask(query, clinician, { id: ids.Patient }));
    for (const { data } of await Promise.all(looks)) expect(data.patient.name).toContain('Testpatient');
  });

  it('cannot be erased by the subgraph itself', async () => {
    const erase = world.host.write(clinician, ({ tx }) => tx.query('DELETE FROM audit_event'));
    await expect(erase).rejects.toThrow('permission denied');
    const rewrite = world.host.write(clinician, ({ tx }) => tx.query(`UPDATE audit_event SET outcome = 'ALLOWED'`));
    await expect(rewrite).rejects.toThrow('permission denied');
  });
});
