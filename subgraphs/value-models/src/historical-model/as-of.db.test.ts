import { clock } from '@valueverse/kit/clock';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { administrator } from '../testing/administrator.js';
import { benefitInput, commitmentInput, driverInput, emptyModel, mutate } from '../testing/front-door.js';

const auditor = as('auditor');
let world: World;
let modelId: string;
let initiativeId: string;

const on = (day: string) => clock.drive(() => new Date(`2026-03-${day}T12:00:00Z`));
let seq = 0;
const deliver = async (completedAt: string) => {
  seq += 1;
  const durations = { queueSeconds: 60, travelSeconds: 1000, handoverSeconds: 140, totalSeconds: 1200 };
  const mission = {
    missionId: `m${seq}`,
    robotId: 'r1',
    facilityId: FACILITY,
    initiativeId,
    kind: 'DELIVERY',
  } as const;
  const times = { requestedAt: completedAt, completedAt, onTime: true, payload: null, durations, distanceM: 300 };
  await world.deliver({ type: 'robots.mission.completed.v1', seq, data: { ...mission, ...times } });
};
let FACILITY = '';

/** A model's March: built on the 2nd, changed on the 5th, promised on the 8th, measured on the 10th and, late, on the 20th. */
beforeAll(async () => {
  world = await openWorld(valueModels);
  on('02');
  ({ modelId, initiativeId, facilityId: FACILITY } = await emptyModel(world));
  await mutate(world, 'upsertDriver driver { id }', driverInput(modelId));
  const binding = { missionKind: 'DELIVERY', facilityId: FACILITY };
  await mutate(world, 'profileBenefit benefit { id }', { ...benefitInput(modelId), binding });
  on('05');
  await mutate(world, 'upsertDriver driver { id }', { ...driverInput(modelId), amount: '300000' });
  on('08');
  const { commitment } = await mutate(world, 'proposeCommitment commitment { id }', commitmentInput(modelId));
  await mutate(world, 'activateCommitment commitment { id }', { commitmentId: commitment.id });
  on('10');
  await deliver('2026-03-10T08:00:00.000Z');
  on('20');
  await deliver('2026-03-09T08:00:00.000Z'); // heard of on the 20th, true on the 9th
});
afterAll(async () => {
  clock.drive();
  await world.stop();
});

const WANTED = `revision stage currency drivers { key amount } benefits { name } commitments { status }
  measurements { periodStart quantity moneyValue } realizedToDate { amount currency }`;
const asOf = async (times: { recordedAt?: string; effectiveAt?: string }, caller = auditor) => {
  const day = (text?: string) => text && `2026-03-${text}T23:59:59Z`;
  const variables = { id: modelId, recordedAt: day(times.recordedAt), effectiveAt: day(times.effectiveAt) };
  const query = `query($id: ID!, $recordedAt: DateTime, $effectiveAt: DateTime) {
    valueModel(id: $id) { asOf(recordedAt: $recordedAt, effectiveAt: $effectiveAt) { ${WANTED} } } }`;
  const { data, errors } = await world.ask(query, caller, variables);
  expect(errors).toBeUndefined();
  return data.valueModel?.asOf;
};

describe('A model as of a time', () => {
  it('is nothing before it began', async () => {
    expect(await asOf({ recordedAt: '01' })).toBeNull();
    expect(await asOf({ effectiveAt: '01' })).toBeNull();
    expect(await asOf({ recordedAt: '20', effectiveAt: '01' })).toBeNull();
  });

  it('has the plan that was written by then', async () => {
    expect(await asOf({ recordedAt: '02' })).toMatchObject({
      revision: 3,
      stage: 'DRAFT',
      drivers: [{ key: 'robots', amount: '240000' }],
      commitments: [],
      measurements: [],
      realizedToDate: { amount: '0', currency: 'EUR' },
    });
    expect(await asOf({ recordedAt: '05' })).toMatchObject({ drivers: [{ amount: '300000' }] });
    expect(await asOf({ recordedAt: '08' })).toMatchObject({ stage: 'COMMITTED', commitments: [{ status: 'ACTIVE' }] });
  });

  it('has what was known then, not what was true', async () => {
    expect(await asOf({ recordedAt: '10' })).toMatchObject({ realizedToDate: { amount: '10' } });
    expect(await asOf({ recordedAt: '20' })).toMatchObject({ realizedToDate: { amount: '20' } });
  });

  it('has what had become true by then, whenever it was known', async () => {
    expect(await asOf({ effectiveAt: '08' })).toMatchObject({ realizedToDate: { amount: '0' } });
    expect(await asOf({ effectiveAt: '09' })).toMatchObject({ realizedToDate: { amount: '10' } });
    expect(await asOf({ effectiveAt: '10' })).toMatchObject({ realizedToDate: { amount: '20' } });
  });

  it('has, on both axes, what was known then to have been true by another time', async () => {
    expect(await asOf({ recordedAt: '10', effectiveAt: '09' })).toMatchObject({
      stage: 'COMMITTED',
      realizedToDate: { amount: '0' },
    });
    expect(await asOf({ recordedAt: '20', effectiveAt: '09' })).toMatchObject({ realizedToDate: { amount: '10' } });
  });

  it('is, without a time, as it is now', async () => {
    const { data } = await world.ask(
      `{ valueModel(id: "${modelId}") { revision stage asOf { revision stage createdAt } createdAt } }`,
      auditor,
    );
    const { asOf: then, ...now } = data.valueModel;
    expect(then).toEqual(now);
  });

  it('begins with the nearest snapshot, unless some entries do not count', async () => {
    const admin = await administrator(world);
    on('21');
    for (let place = 0; place < 100; place += 1) {
      await mutate(world, 'upsertDriver driver { id }', driverInput(modelId, `d${place % 5}`));
    }
    on('22');
    await mutate(world, 'upsertDriver driver { id }', { ...driverInput(modelId), amount: '9' });
    const whole = await asOf({ recordedAt: '21' });
    expect(whole.drivers).toHaveLength(6);
    await admin.sql(`UPDATE value_snapshot SET state = replace(state::text, '300000', '400000')::jsonb`);
    expect((await asOf({ recordedAt: '21' })).drivers).toContainEqual({ key: 'robots', amount: '400000' });
    expect(await asOf({ recordedAt: '21', effectiveAt: '21' })).toEqual(whole);
    expect(await asOf({ recordedAt: '05' })).toMatchObject({ drivers: [{ amount: '300000' }] });
    await admin.sql(`UPDATE value_snapshot SET head_hash = repeat('0', 64)`);
    expect(await asOf({ recordedAt: '21' })).toEqual(whole);
    await admin.end();
  });

  it('is seen by whoever sees the model', async () => {
    expect(await asOf({}, as('clinician', { purposeOfUse: 'TREAT' }))).toBeUndefined();
    expect(await asOf({}, as('auditor', { tenant: 'other' }))).toBeUndefined();
  });
});
