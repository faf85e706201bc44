import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { administrator, type Administrator } from '../testing/administrator.js';
import { tellStory } from '../testing/story.js';
import { tableTexts } from '../testing/tables.js';
import { rebuildProjections } from './operations.js';
import { prepareProjections } from './prepare-projections.js';

let world: World;
let admin: Administrator;
let models: string[];
beforeAll(async () => {
  world = await openWorld(valueModels);
  admin = await administrator(world);
  models = [];
  for (const tenant of ['meridian', 'other', 'third']) models.push((await tellStory(world, tenant)).modelId);
});
afterAll(async () => {
  await admin.end();
  await world.stop();
});

const damage = async () => {
  await admin.sql(`UPDATE value_model SET name = 'x', stage = 'DRAFT'`);
  await admin.sql(`UPDATE value_driver SET label = 'x', amount = 1`);
  await admin.sql(`UPDATE benefit_measurement SET quantity = 7`);
  await admin.sql(`UPDATE commitment SET status = 'PROPOSED'`);
  await admin.sql('DELETE FROM attribution');
};
const rebuilt = async (which: Record<string, string> = {}) => {
  const found = [];
  for await (const one of rebuildProjections(world.host, which)) found.push(one);
  return found;
};

describe('The tables of models', () => {
  it('are byte for byte the same when they are made anew from the histories', async () => {
    const before = await tableTexts(world, admin);
    expect(before['attribution']!.length).toBeGreaterThan(0);
    expect(await rebuilt()).toEqual(models.toSorted().map((id) => ({ id, tenant: expect.any(String), failure: null })));
    expect(await tableTexts(world, admin)).toEqual(before);
  });

  it('lose by that what somebody did to them past the histories', async () => {
    const before = await tableTexts(world, admin);
    await damage();
    expect(await tableTexts(world, admin)).not.toEqual(before);
    await rebuilt();
    expect(await tableTexts(world, admin)).toEqual(before);
  });

  it('of one model are made anew alone', async () => {
    const before = await tableTexts(world, admin);
    await admin.sql(`UPDATE value_model SET name = 'x'`);
    expect(await rebuilt({ model: models[0]! })).toHaveLength(1);
    expect(await admin.sql(`SELECT id FROM value_model WHERE name <> 'x'`)).toEqual([{ id: models[0] }]);
    await rebuilt();
    expect(await tableTexts(world, admin)).toEqual(before);
  });

  it('of every tenant are made anew at the start of a newer program, once', async () => {
    const before = await tableTexts(world, admin);
    await damage();
    await prepareProjections(world.host);
    expect(await tableTexts(world, admin)).not.toEqual(before); // they were made by this program already
    await admin.sql('UPDATE projection_form SET form = 0');
    await prepareProjections(world.host);
    expect(await tableTexts(world, admin)).toEqual(before);
    await damage();
    await prepareProjections(world.host);
    expect(await tableTexts(world, admin)).not.toEqual(before);
    await rebuilt();
  });

  it('are never missing for those who change a model meanwhile', async () => {
    const [modelId] = models as [string];
    const change = (round: number) =>
      world.ask(
        `mutation { upsertDriver(input: { modelId: "${modelId}", key: "k", label: "${round}", category: COST, amount: "1" }) {
           userErrors { code message } } }`,
        as('admin'),
      );
    for (let round = 0; round < 10; round += 1) {
      const [, changed] = await Promise.all([rebuilt({ model: modelId }), change(round)]);
      expect(changed.data.upsertDriver.userErrors).toEqual([]);
    }
    const before = await tableTexts(world, admin);
    await rebuilt();
    expect(await tableTexts(world, admin)).toEqual(before);
  });
});
