import fc from 'fast-check';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { administrator, type Administrator } from '../testing/administrator.js';
import { anyCommand } from '../testing/commands.js';
import { emptyModel, entriesOf } from '../testing/front-door.js';
import { INVARIANTS } from '../testing/invariants.js';
import { tableTexts } from '../testing/tables.js';
import { lockModel } from './change.js';
import { fold } from './evolve.js';
import { rebuildProjections } from './operations.js';

let world: World;
let admin: Administrator;
beforeAll(async () => {
  world = await openWorld(valueModels);
  admin = await administrator(world);
});
afterAll(async () => {
  await admin.end();
  await world.stop();
});

const stateOf = (modelId: string) => world.host.write(as('admin'), (context) => lockModel(context, { modelId }));

describe('A model to which anything is done through the front door', () => {
  it('keeps every invariant, and its tables are what its history makes', async () => {
    const lives = fc.array(anyCommand, { minLength: 15, maxLength: 30, size: 'max' });
    await fc.assert(
      fc.asyncProperty(lives, async (commands) => {
        const { modelId, ...place } = await emptyModel(world);
        for (const { ask } of commands) await ask({ world, modelId, ...place, state: await stateOf(modelId) });
        const entries = await entriesOf(world, modelId);
        const state = await stateOf(modelId);
        expect(state).toEqual(fold(entries));
        expect(Object.keys(INVARIANTS).filter((name) => !INVARIANTS[name]!(state, entries))).toEqual([]);
        const tables = await tableTexts(world, admin);
        for await (const { failure } of rebuildProjections(world.host, { model: modelId })) expect(failure).toBeNull();
        expect(await tableTexts(world, admin)).toEqual(tables);
        const { data } = await world.ask(`{ valueModel(id: "${modelId}") { verifyHistory { sound } } }`, as('auditor'));
        expect(data.valueModel.verifyHistory.sound).toBe(true);
      }),
      { numRuns: 8 },
    );
  }, 180_000);
});
