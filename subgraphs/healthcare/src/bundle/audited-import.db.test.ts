import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthcare } from '../subgraph.js';

const ADA = '0193b3a0-0000-7000-8000-00000000000a';
const EVE = '0193b3a0-0000-7000-8000-00000000000e';
const put = (id: string, family = 'Testpatient') => ({
  resource: { resourceType: 'Patient', id, name: [{ family }] },
  request: { method: 'PUT', url: `Patient/${id}` },
});
const medication = { resource: { resourceType: 'Medication' }, request: { method: 'POST', url: 'Medication' } };
const bundle = (...entry: object[]) => ({ resourceType: 'Bundle', type: 'transaction', entry });

let world: World;
/** Imports, and answers what the audit says of it. */
const audited = async (json: object, { dryRun = false, caller = as('admin') } = {}) => {
  const count = async () =>
    (await world.host.write(as('admin'), ({ tx }) =>
      tx.query('SELECT action, outcome, resource_type AS type, resource_ids AS ids FROM audit_event ORDER BY seq'),
    )) as object[];
  const before = (await count()).length;
  const query =
    'mutation($input: ImportBundleInput!) { importBundle(input: $input) { entries { status } userErrors { code path } } }';
  const { data, errors } = await world.ask(query, caller, { input: { bundle: json, dryRun } });
  expect(errors).toBeUndefined();
  return { events: (await count()).slice(before), answer: data.importBundle };
};

beforeAll(async () => {
  world = await openWorld(healthcare);
});
afterAll(() => world.stop());

describe('An import', () => {
  it('is audited when it stores, and when what it sends is stored already', async () => {
    const stored = [{ action: 'IMPORT', outcome: 'ALLOWED', type: 'Patient', ids: [ADA] }];
    expect((await audited(bundle(put(ADA)))).events).toEqual(stored);
    const { events, answer } = await audited(bundle(put(ADA)));
    expect(answer.entries).toEqual([{ status: 'UNCHANGED' }]);
    expect(events).toEqual(stored);
  });

  it('is audited as a dry run, naming those records alone that there are', async () => {
    const { events } = await audited(bundle(put(ADA), put(EVE)), { dryRun: true });
    expect(events).toEqual([{ action: 'CHECK', outcome: 'ALLOWED', type: 'Patient', ids: [ADA] }]);
  });

  it('is audited when one entry keeps out all others', async () => {
    const { events } = await audited(bundle(put(ADA, 'Other'), put(EVE), medication));
    expect(events).toEqual([
      { action: 'IMPORT', outcome: 'REFUSED', type: 'Patient', ids: [ADA] },
      { action: 'IMPORT', outcome: 'REFUSED', type: 'Bundle', ids: [] },
    ]);
  });

  it('is audited when it is not allowed', async () => {
    const { events, answer } = await audited(bundle(put(ADA)), { caller: as('viewer') });
    expect(answer).toEqual({ entries: null, userErrors: [{ code: 'FORBIDDEN', path: [] }] });
    expect(events).toEqual([{ action: 'IMPORT', outcome: 'DENIED', type: 'Bundle', ids: [] }]);
  });

  it('is audited when it is no bundle', async () => {
    const { events, answer } = await audited({ resourceType: 'Patient' }, { dryRun: true });
    expect(answer.userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'bundle'] }]);
    expect(events).toEqual([{ action: 'CHECK', outcome: 'REFUSED', type: 'Bundle', ids: [] }]);
  });
});
