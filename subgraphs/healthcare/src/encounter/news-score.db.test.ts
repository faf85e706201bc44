import { clock } from '@valueverse/kit/clock';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import type { Bundle } from '@medplum/fhirtypes';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleBundles } from '../sample/sample-bundles.js';
import { healthcare } from '../subgraph.js';

const NOON = new Date('2026-03-01T12:00:00Z');
const clinician = as('clinician', { purposeOfUse: 'TREAT' });
const plan = {
  seed: 42,
  facilityId: '0193b3a0-0000-7000-8000-00000000000b',
  until: NOON,
  wards: 1,
  patients: 10,
  rounds: 3,
};

let world: World;
const importing = async (bundle: Bundle) => {
  const query = 'mutation($input: ImportBundleInput!) { importBundle(input: $input) { userErrors { message } } }';
  const { data } = await world.ask(query, as('admin'), { input: { bundle } });
  expect(data.importBundle.userErrors).toEqual([]);
};
const WARD = `{ locations { nodes { name encounters { nodes { id subject { mrn }
  newsScore { total risk complete missing stale scale response basis { id } } } } } } }`;

/** The scores of the ward's patients, by record number. */
const scores = async () => {
  const { data, errors } = await world.ask(WARD, clinician);
  expect(errors).toBeUndefined();
  const ward = data.locations.nodes.find(({ name }: { name: string }) => name === 'Ward 1');
  const entries = ward.encounters.nodes.map((e: { subject: { mrn: string }; newsScore: object }) => [
    e.subject.mrn,
    e.newsScore,
  ]);
  return Object.fromEntries(entries);
};

beforeAll(async () => {
  clock.drive(() => NOON);
  world = await openWorld(healthcare);
  for (const bundle of sampleBundles(plan)) await importing(bundle);
});
afterEach(() => clock.drive(() => NOON));
afterAll(async () => {
  clock.drive();
  await world.stop();
});

describe('The score of an encounter', () => {
  it('tells the deteriorating patient from the stable one', async () => {
    const of = await scores();
    expect(of['TEST-42-1']).toMatchObject({ total: 0, risk: 'LOW', complete: true, stale: [], scale: 1 });
    expect(of['TEST-42-4']).toMatchObject({ risk: 'HIGH', response: 'urgent or emergency response' });
    expect(of['TEST-42-4'].basis).toHaveLength(6);
  });

  it('uses scale 2 where it was ordered, however long ago', async () => {
    expect((await scores())['TEST-42-7']).toMatchObject({ scale: 2, complete: true });
  });

  it('has no total while the temperature was never taken', async () => {
    const score = { total: null, risk: null, complete: false, missing: ['temperatureCelsius'], stale: [] };
    expect((await scores())['TEST-42-9']).toMatchObject(score);
  });

  it('goes stale an hour after the last observation', async () => {
    clock.drive(() => new Date(NOON.getTime() + 60 * 60_000));
    expect((await scores())['TEST-42-1']).toMatchObject({ complete: true });
    clock.drive(() => new Date(NOON.getTime() + 60 * 60_000 + 1));
    const { total, missing, stale } = (await scores())['TEST-42-1'];
    expect([total, missing.length, stale.length]).toEqual([null, 7, 7]);
  });

  it('costs the same number of statements for one patient and for ten', async () => {
    expect(await world.countStatements(scores)).toBeLessThanOrEqual(9);
  });
});

describe('A change of risk band', () => {
  const changes = async () => (await world.events()).filter(({ type }) => type === 'healthcare.news.band.changed.v1');

  it('is told once per encounter with a complete set, without a value', async () => {
    const told = await changes();
    expect(told).toHaveLength(9);
    expect(
      told.every(({ data }) => Object.keys(data).toSorted().join() === 'after,at,before,encounterId,locationId'),
    ).toBe(true);
  });

  it('is told when an observation moves the risk, and only then', async () => {
    const before = (await changes()).length;
    const bundle = sampleBundles(plan)[1] as Bundle;
    const amended = (saturation: number): Bundle => ({
      ...bundle,
      entry: (bundle.entry ?? [])
        .filter(({ resource }) => JSON.stringify(resource).includes('59408-5'))
        .slice(2, 3)
        .map((entry) => {
          const resource = structuredClone(entry.resource) as { valueQuantity: { value: number } };
          resource.valueQuantity.value = saturation;
          return { ...entry, resource: resource as never };
        }),
    });
    await importing(amended(96));
    await importing(amended(90));
    await importing(amended(97));
    const told = (await changes()).slice(before).map(({ data }) => data);
    expect(told).toMatchObject([
      { before: 'LOW', after: 'LOW_MEDIUM', at: NOON.toISOString() },
      { before: 'LOW_MEDIUM', after: 'LOW' },
    ]);
  });
});
