import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';

const engineer = as('value-engineer');
const executive = as('executive');
const FACILITY = '0193b3a0-0000-7000-8000-00000000000b';

let world: World;
let modelId: string;
let initiativeId: string;
let commitmentId: string;

const mutate = async (call: string, input: object, caller = engineer) => {
  const [, name = '', selection] = /^(\w+) (.*)$/.exec(call) ?? [];
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { answer: ${name}(input: $input) { ${selection} userErrors { code path message } } }`;
  const { data, errors } = await world.ask(query, caller, { input });
  expect(errors).toBeUndefined();
  return data.answer;
};

beforeAll(async () => {
  world = await openWorld(valueModels);
  const sponsor = { name: 'Deliveries by robot', sponsor: 'COO', facilityIds: [FACILITY] };
  const { initiative } = await mutate('createInitiative initiative { id }', sponsor);
  initiativeId = initiative.id;
  const plan = {
    initiativeId: initiative.id,
    name: 'Night deliveries',
    currency: 'EUR',
    startDate: '2026-01-01',
    horizonMonths: 36,
    discountRate: '0.1',
  };
  const { valueModel } = await mutate('createValueModel valueModel { id revision stage }', plan);
  expect(valueModel).toMatchObject({ revision: 1, stage: 'DRAFT' });
  modelId = valueModel.id;
  const robots = {
    modelId,
    key: 'robots',
    label: 'Six robots',
    category: 'COST',
    amount: '240000',
    startMonth: 0,
    every: 'ONCE',
  };
  await mutate('upsertDriver driver { id }', robots);
  const freed = {
    modelId,
    name: 'Nursing time freed',
    statement: 'Nurses no longer fetch supplies.',
    valueType: 'NON_CASH_RELEASING',
    unit: '{delivery}',
    moneyPerUnit: '10',
    captureRate: '0.5',
    monthlyTarget: '3000',
    startMonth: 1,
    binding: { missionKind: 'DELIVERY', facilityId: FACILITY },
  };
  await mutate('profileBenefit benefit { id }', freed);
  const promise = {
    modelId,
    party: 'Director of Nursing',
    amount: '180000',
    periodStart: '2026-01-01',
    periodEnd: '2027-01-01',
  };
  const { commitment } = await mutate('proposeCommitment commitment { id status }', promise);
  expect(commitment.status).toBe('PROPOSED');
  commitmentId = commitment.id;
});
afterAll(() => world.stop());

const completed = (seq: number, missionId: string) => ({
  type: 'robots.mission.completed.v1' as const,
  seq,
  data: {
    missionId,
    robotId: 'r1',
    facilityId: FACILITY,
    initiativeId,
    kind: 'DELIVERY' as const,
    payload: null,
    requestedAt: '2026-03-01T08:00:00.000Z',
    completedAt: '2026-03-01T08:20:00.000Z',
    onTime: true,
    durations: { queueSeconds: 60, travelSeconds: 1000, handoverSeconds: 140, totalSeconds: 1200 },
    distanceM: 300,
  },
});

describe('A value model', () => {
  it('takes a commitment from an executive, not from the engineer who wrote it', async () => {
    const input = { commitmentId };
    const refused = await mutate('activateCommitment commitment { id }', input, engineer);
    expect(refused).toMatchObject({ commitment: null, userErrors: [{ code: 'FORBIDDEN' }] });
    const { commitment } = await mutate('activateCommitment commitment { status }', input, executive);
    expect(commitment.status).toBe('ACTIVE');
  });

  it('counts a delivered mission once, however often the event arrives', async () => {
    await world.deliver(completed(1, 'm1'));
    await world.deliver(completed(1, 'm1'));
    await world.deliver(completed(2, 'm1')); // the same mission told twice under another number
    await world.deliver(completed(3, 'm2'));
    const query = `{ valueModel(id: "${modelId}") { stage benefits { realizedToDate { amount currency }
      measurements { nodes { periodStart actual { value unit } moneyValue { amount } attributions { unitKey share mission { id } } } } } } }`;
    const { data } = await world.ask(query, engineer);
    expect(data.valueModel.stage).toBe('REALIZING');
    expect(data.valueModel.benefits[0].realizedToDate).toEqual({ amount: '10', currency: 'EUR' });
    const [month] = data.valueModel.benefits[0].measurements.nodes;
    expect(month).toMatchObject({
      periodStart: '2026-03-01',
      actual: { value: '2', unit: '{delivery}' },
      moneyValue: { amount: '10' },
    });
    expect(month.attributions.map(({ mission }: { mission: { id: string } }) => mission.id)).toEqual(['m2', 'm1']);
    const recorded = (await world.events()).filter(({ type }) => type === 'value-models.measurement.recorded.v1');
    expect(recorded).toHaveLength(2);
    expect(recorded[1]?.data).toMatchObject({ quantity: '2', missionIds: ['m2'] });
  });

  it('is sealed: its history verifies and can not be rewritten by the running subgraph', async () => {
    const query = `{ valueModel(id: "${modelId}") { revision verifyHistory { sound firstBrokenRevision } history { seq type } } }`;
    const { data } = await world.ask(query, as('auditor'));
    expect(data.valueModel.verifyHistory).toEqual({ sound: true, firstBrokenRevision: null });
    expect(data.valueModel.history[0].seq).toBe(data.valueModel.revision);
    const tamper = world.host.write(engineer, ({ tx }) => tx.query("UPDATE value_event SET payload = '{}'"));
    await expect(tamper).rejects.toThrow(/permission denied/);
  });

  it('is invisible to a clinician and to another tenant, through the query and through _entities', async () => {
    const representations = [{ __typename: 'ValueModel', id: modelId }];
    const query = `query($representations: [_Any!]!) { valueModel(id: "${modelId}") { id }
      _entities(representations: $representations) { ... on ValueModel { id } } }`;
    for (const stranger of [as('clinician', { purposeOfUse: 'TREAT' }), as('executive', { tenant: 'other' })]) {
      const { data } = await world.ask(query, stranger, { representations });
      expect(data).toEqual({ valueModel: null, _entities: [null] });
    }
    const { data } = await world.ask(query, executive, { representations });
    expect(data._entities).toEqual([{ id: modelId }]);
  });

  it('refuses a change to a revision that is no longer the newest', async () => {
    const input = {
      modelId,
      expectedRevision: 1,
      key: 'robots',
      label: 'Seven',
      category: 'COST',
      amount: '280000',
      startMonth: 0,
      every: 'ONCE',
    };
    expect(await mutate('upsertDriver driver { id }', input)).toMatchObject({
      driver: null,
      userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedRevision'] }],
    });
  });

  it('refuses what cannot be kept, and an id that cannot exist, without a surprise', async () => {
    const cost = { key: 'x', label: 'X', category: 'COST', amount: '1', startMonth: 0, every: 'ONCE' };
    for (const [bad, code] of [
      [{ modelId: 'no id', ...cost }, 'NOT_FOUND'],
      [{ modelId, ...cost, amount: '1e40' }, 'INVALID_INPUT'],
      [{ modelId, ...cost, label: 'a\u0000b' }, 'INVALID_INPUT'],
    ] as const) {
      expect((await mutate('upsertDriver driver { id }', bad)).userErrors).toMatchObject([{ code }]);
    }
    const after = Buffer.from('["x","y"]').toString('base64url');
    const { errors } = await world.ask(`{ valueModels(after: "${after}") { nodes { id } } }`, engineer);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('takes a mission when it is committed, before an older one that is only planned, and for a benefit of that month', async () => {
    const facilityId = '0193b3a0-0000-7000-8000-00000000000d';
    const terms = { initiativeId, currency: 'EUR', startDate: '2026-01-01', horizonMonths: 12, discountRate: '0.1' };
    const benefit = {
      name: 'Time',
      statement: 'Time is freed.',
      valueType: 'QUANTIFIABLE',
      unit: '{delivery}',
      moneyPerUnit: '1',
      monthlyTarget: '1',
      binding: { missionKind: 'DELIVERY', facilityId },
    };
    const begin = async (name: string) => {
      const { valueModel } = await mutate('createValueModel valueModel { id }', { ...terms, name });
      const profiled = { modelId: valueModel.id, ...benefit };
      await mutate('profileBenefit benefit { id }', { ...profiled, startMonth: 3 }); // April
      await mutate('profileBenefit benefit { id }', { ...profiled, startMonth: 0, endMonth: 2 });
      return valueModel.id as string;
    };
    const planned = await begin('Planned');
    await mutate('freezeVersion version { id }', { modelId: planned });
    const promised = await begin('Promised');
    const year = { party: 'COO', amount: '12', periodStart: '2026-01-01', periodEnd: '2027-01-01' };
    const { commitment } = await mutate('proposeCommitment commitment { id }', { modelId: promised, ...year });
    await mutate('activateCommitment commitment { id }', { commitmentId: commitment.id }, executive);
    const march = completed(50, 'm50');
    await world.deliver({ ...march, data: { ...march.data, facilityId } });
    const came = async (id: string) => {
      const query = `{ valueModel(id: "${id}") { stage benefits { startMonth realizedToDate { amount } } } }`;
      const { stage, benefits } = (await world.ask(query, engineer)).data.valueModel;
      const of = (month: number) => benefits.find(({ startMonth }: { startMonth: number }) => startMonth === month);
      return [stage, of(0).realizedToDate.amount, of(3).realizedToDate.amount];
    };
    expect(await came(planned)).toEqual(['HYPOTHESIS', '0', '0']);
    expect(await came(promised)).toEqual(['REALIZING', '1', '0']);
  });

  it('names the event that caused an entry of its history', async () => {
    const causes = await world.host.write(engineer, ({ tx }) =>
      tx.query("SELECT DISTINCT causation_id FROM value_event WHERE type = 'MeasurementRecorded' ORDER BY 1"),
    );
    expect(causes[0].causation_id).toMatch(/^robots:\d+$/);
  });

  it('answers one idempotency key with one effect, and refuses it for another call', async () => {
    const call = (
      name: string,
    ) => `mutation { createInitiative(idempotencyKey: "k1", input: { name: "${name}", sponsor: "COO", facilityIds: [] }) {
      initiative { id } userErrors { code } } }`;
    const first = await world.ask(call('Once'), engineer);
    const second = await world.ask(call('Once'), engineer);
    expect(second.data).toEqual(first.data);
    const other = await world.ask(call('Other'), engineer);
    expect(other.data.createInitiative).toEqual({ initiative: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('reads any number of models in a bounded number of statements', async () => {
    const query = `{ initiatives { nodes { models { nodes { name drivers { key } benefits { measurements { nodes { id } } }
      commitments { attainment realizedToDate { amount } } } } } } }`;
    expect(await world.countStatements(() => world.ask(query, executive))).toBeLessThanOrEqual(13);
  });
});
