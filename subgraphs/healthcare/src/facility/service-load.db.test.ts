import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBundles } from '../sample/sample-bundles.js';
import { healthcare } from '../subgraph.js';

const BUSY = '0193b3a0-0000-7000-8000-00000000000b';
const QUIET = '0193b3a0-0000-7000-8000-00000000000c';

let world: World;
beforeAll(async () => {
  world = await openWorld(healthcare);
  for (const [facilityId, patients] of [
    [BUSY, 14],
    [QUIET, 3],
  ] as const) {
    for (const bundle of sampleBundles({ seed: 1, facilityId, until: new Date(), wards: 2, patients, rounds: 1 })) {
      const query = 'mutation($input: ImportBundleInput!) { importBundle(input: $input) { userErrors { message } } }';
      const { data } = await world.ask(query, as('admin'), { input: { bundle } });
      expect(data.importBundle.userErrors).toEqual([]);
    }
  }
});
afterAll(() => world.stop());

describe('A facility', () => {
  it('tells its load and its places to everyone of the tenant, small loads suppressed', async () => {
    const representations = [BUSY, QUIET].map((id) => ({ __typename: 'Facility', id }));
    const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Facility { locations { nodes { name physicalType } } serviceLoad { deliveriesPerDay suppressed days } } } }`;
    const { data } = await world.ask(query, as('executive'), { representations });
    const [busy, quiet] = data._entities;
    expect(busy.serviceLoad).toEqual({ deliveriesPerDay: '2.00', suppressed: false, days: 7 });
    expect(quiet.serviceLoad).toEqual({ deliveriesPerDay: null, suppressed: true, days: 7 });
    expect(busy.locations.nodes.map(({ physicalType }: { physicalType: string }) => physicalType).toSorted()).toEqual([
      'SITE',
      'WARD',
      'WARD',
    ]);
    const elsewhere = await world.ask(query, as('executive', { tenant: 'elsewhere' }), { representations });
    expect(elsewhere.data._entities[0]).toMatchObject({ locations: { nodes: [] }, serviceLoad: { suppressed: true } });
  });
});
