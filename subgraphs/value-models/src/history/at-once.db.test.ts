import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { administrator, type Administrator } from '../testing/administrator.js';
import {
  type Answered,
  benefitInput,
  commitmentInput,
  driverInput,
  emptyModel,
  entriesOf,
  mutate,
} from '../testing/front-door.js';
import { tableTexts } from '../testing/tables.js';
import { rebuildProjections } from './operations.js';

const ROUNDS = 12;
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

const codes = (answers: readonly Answered[]) =>
  answers.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').toSorted();

/** Nothing is half done: the history is whole, the log tells of each entry once, the tables are what the history makes. */
const expectWhole = async (modelId: string, revision: number) => {
  const entries = await entriesOf(world, modelId);
  expect(entries.map(({ version }) => version)).toEqual(Array.from({ length: revision }, (_, place) => place + 1));
  const { data } = await world.ask(
    `{ valueModel(id: "${modelId}") { revision verifyHistory { sound } } }`,
    as('auditor'),
  );
  expect(data.valueModel).toEqual({ revision, verifyHistory: { sound: true } });
  const told = await admin.sql(
    'SELECT aggregate_version AS v FROM outbox WHERE subject = $1 AND aggregate_version > 0 ORDER BY id',
    [modelId],
  );
  expect(told.map(({ v }) => v)).toEqual(entries.map(({ version }) => version));
  const tables = await tableTexts(world, admin);
  for await (const { failure } of rebuildProjections(world.host, { model: modelId })) expect(failure).toBeNull();
  expect(await tableTexts(world, admin)).toEqual(tables);
};

describe('Two commands at once', () => {
  it.each([
    ['upsertDriver', 'driver { id }', driverInput],
    ['profileBenefit', 'benefit { id }', benefitInput],
    ['proposeCommitment', 'commitment { id }', commitmentInput],
  ] as const)('on the same revision: one %s is done, the other is told of a conflict', async (name, made, input) => {
    const { modelId } = await emptyModel(world);
    for (let expectedRevision = 1; expectedRevision <= ROUNDS; expectedRevision += 1) {
      const ask = () => mutate(world, `${name} ${made}`, { ...input(modelId), expectedRevision });
      expect(codes(await Promise.all([ask(), ask()]))).toEqual(['CONFLICT', 'DONE']);
    }
    await expectWhole(modelId, ROUNDS + 1);
  });

  it('on a state that allows one of them: one is done', async () => {
    const { modelId } = await emptyModel(world);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { commitment } = await mutate(world, 'proposeCommitment commitment { id }', commitmentInput(modelId));
      const ask = () => mutate(world, 'activateCommitment commitment { id }', { commitmentId: commitment.id });
      expect(codes(await Promise.all([ask(), ask()]))).toEqual(['CONFLICT', 'DONE']);
    }
    await expectWhole(modelId, 1 + 2 * ROUNDS);
  });

  it('that expect nothing are both done, one after the other', async () => {
    const { modelId } = await emptyModel(world);
    const ask = (key: string) => mutate(world, 'upsertDriver driver { id }', driverInput(modelId, key));
    expect(codes(await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(ask)))).toEqual(Array(6).fill('DONE'));
    await expectWhole(modelId, 7);
  });

  it('that choose the same id for a new model: one is done', async () => {
    const { initiativeId } = await emptyModel(world);
    const plan = { name: 'Nights', currency: 'EUR', startDate: '2026-01-01', horizonMonths: 36, discountRate: '0.1' };
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = `0193b3a0-0000-7000-8000-0000000001${String(round).padStart(2, '0')}`;
      const ask = () => mutate(world, 'createValueModel valueModel { id }', { id, initiativeId, ...plan });
      expect(codes(await Promise.all([ask(), ask()]))).toEqual(['CONFLICT', 'DONE']);
      await expectWhole(id, 1);
    }
  });

  it('under one idempotency key are one effect and one answer', async () => {
    const { modelId } = await emptyModel(world);
    for (let round = 0; round < ROUNDS; round += 1) {
      const door = { ask: world.ask, idempotencyKey: `key-${round}` };
      const ask = () => mutate(door, 'profileBenefit benefit { id }', benefitInput(modelId));
      const [first, second] = await Promise.all([ask(), ask()]);
      expect(first.benefit.id).toEqual(expect.any(String));
      expect(second).toEqual(first);
      expect(await ask()).toEqual(first);
    }
    await expectWhole(modelId, ROUNDS + 1);
  });
});

describe('A command whose connection is killed in the middle', () => {
  it('leaves nothing half done, and can be asked for again', async () => {
    const { modelId } = await emptyModel(world);
    const tables = await tableTexts(world, admin);
    const door = { ask: world.ask, idempotencyKey: 'killed' };
    const ask = () => mutate(door, 'profileBenefit benefit { id }', benefitInput(modelId));

    const blocker = await administrator(world);
    await blocker.sql('BEGIN');
    await blocker.sql('LOCK TABLE outbox IN SHARE MODE'); // the entry and the tables are written, what tells of it waits
    const asked = ask().then(
      () => 'answered',
      () => 'failed',
    );
    const waiting = `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE 'INSERT INTO outbox%'`;
    await expect.poll(() => admin.sql(waiting), { timeout: 30_000 }).toHaveLength(1);
    const [backend] = await admin.sql(waiting);
    await admin.sql('SELECT pg_terminate_backend($1)', [backend!['pid']]);
    expect(await asked).toBe('failed');
    await blocker.sql('ROLLBACK');
    await blocker.end();

    expect(await tableTexts(world, admin)).toEqual(tables);
    await expectWhole(modelId, 1);
    expect((await ask()).userErrors).toEqual([]);
    await expectWhole(modelId, 2);
  });
});
