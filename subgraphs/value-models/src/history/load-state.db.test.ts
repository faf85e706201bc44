import { Refusal } from '@valueverse/kit/refusal';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { administrator, type Administrator, forge, forged } from '../testing/administrator.js';
import { driverInput, emptyModel, entriesOf, mutate } from '../testing/front-door.js';
import { driver } from '../testing/plan.js';
import { ValueModel } from '../value-model/value-model.js';
import { change, lockModel } from './change.js';
import { fold } from './evolve.js';
import { loadState, statesToRemember } from './load-state.js';
import { modelOf, rowsOf } from './model-state.js';

const engineer = as('value-engineer');
let world: World;
let admin: Administrator;
let modelId: string;
beforeAll(async () => {
  world = await openWorld(valueModels);
  admin = await administrator(world);
});
afterAll(async () => {
  await admin.end();
  await world.stop();
});
beforeEach(async () => void ({ modelId } = await emptyModel(world)));

/** A hundred and some entries, so that there is a snapshot and entries after it. */
const longHistory = () =>
  world.host.write(engineer, async (context) => {
    for (let place = 0; place < 124; place += 1) {
      await change(context, { modelId }, driver(`d${place % 40}`, { amount: String(place + 1) }));
    }
  });

/** The state as it is loaded by a process that remembers nothing. */
const load = () =>
  world.host.write(engineer, async ({ tx }) => {
    const model = await tx.findOneByOrFail(ValueModel, { id: modelId });
    return loadState(tx, model, statesToRemember());
  });
const labelOf = (state: Awaited<ReturnType<typeof load>>) => rowsOf(state, 'drivers').map(({ label }) => label);
const spoil = () =>
  admin.sql(
    `UPDATE value_snapshot SET state = replace(state::text, '"label": "d7"', '"label": "spoilt"')::jsonb WHERE stream_id = $1`,
    [modelId],
  );

describe('The state of a model', () => {
  it('is the same from a snapshot and what came after it as from all entries', async () => {
    await longHistory();
    const snapshots = await admin.sql('SELECT version FROM value_snapshot WHERE stream_id = $1', [modelId]);
    expect(snapshots).toEqual([{ version: 100 }]);
    const whole = fold(await entriesOf(world, modelId));
    expect(await load()).toEqual(whole);
    expect(rowsOf(await load(), 'drivers')).toEqual(rowsOf(whole, 'drivers')); // in the same order
  });

  it('begins with the newest snapshot', async () => {
    await longHistory();
    await spoil();
    expect(labelOf(await load())).toContain('spoilt');
  });

  it('ignores a snapshot of another shape', async () => {
    await longHistory();
    await spoil();
    await admin.sql('UPDATE value_snapshot SET shape = shape - 1 WHERE stream_id = $1', [modelId]);
    expect(await load()).toEqual(fold(await entriesOf(world, modelId)));
  });

  it('ignores a snapshot of another history', async () => {
    await longHistory();
    const entries = await entriesOf(world, modelId);
    await forge(admin, forged(entries, 90, { label: 'Forged' }));
    expect(labelOf(await load())).toContain('Forged');
    const { data } = await world.ask(
      `{ valueModel(id: "${modelId}") { verifyHistory { firstBrokenRevision } } }`,
      engineer,
    );
    expect(data.valueModel.verifyHistory.firstBrokenRevision).toBe(90);
    await admin.sql('DELETE FROM outbox WHERE subject = $1', [modelId]);
    const alone = await world.ask(
      `{ valueModel(id: "${modelId}") { verifyHistory { firstBrokenRevision } } }`,
      engineer,
    );
    expect(alone.data.valueModel.verifyHistory.firstBrokenRevision).toBe(100); // the snapshot's own witness
  });

  it('is not what a transaction that was rolled back has seen', async () => {
    await mutate(world, 'upsertDriver driver { id }', driverInput(modelId, 'kept'));
    const failing = world.host.write(engineer, async (context) => {
      await change(context, { modelId }, driver('lost', { amount: '1' }));
      await change(context, { modelId }, driver('lost_too', { amount: '1' })); // loads, and remembers, what was not committed
      throw new Refusal('CONFLICT', 'The third step fails.');
    });
    await expect(failing).rejects.toThrow('The third step fails.');
    await mutate(world, 'upsertDriver driver { id }', driverInput(modelId, 'next'));
    await mutate(world, 'upsertDriver driver { id }', driverInput(modelId, 'last'));
    const state = await world.host.write(engineer, (context) => lockModel(context, { modelId }));
    expect(rowsOf(state, 'drivers').map(({ key }) => key)).toEqual(['kept', 'next', 'last']);
    expect(state).toEqual(fold(await entriesOf(world, modelId)));
    expect(modelOf(state).revision).toBe(4);
  });

  it('is found under its id in any letters, and its history stays sound', async () => {
    const { userErrors } = await mutate(world, 'upsertDriver driver { id }', driverInput(modelId.toUpperCase()));
    expect(userErrors).toEqual([]);
    const { data } = await world.ask(`{ valueModel(id: "${modelId}") { revision verifyHistory { sound } } }`, engineer);
    expect(data.valueModel).toEqual({ revision: 2, verifyHistory: { sound: true } });
  });
});
