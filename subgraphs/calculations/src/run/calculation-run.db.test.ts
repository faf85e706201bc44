import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculations } from '../subgraph.js';

const MODEL = '0193b3a0-0000-7000-8000-000000000001';
const DRIVER = '0193b3a0-0000-7000-8000-000000000002';
const BENEFIT = '0193b3a0-0000-7000-8000-000000000003';
const COMMITMENT = '0193b3a0-0000-7000-8000-000000000004';

const executive = as('executive');
let world: World;
let seq = 0;

const deliver = (type: string, data: object) => world.deliver({ type, data, seq: (seq += 1) } as never);
const measure = (moneyValue: string, at: string) => ({
  modelId: MODEL,
  benefitId: BENEFIT,
  measurementId: 'm1',
  periodStart: `${at.slice(0, 7)}-01`,
  quantity: '1',
  moneyValue,
  currency: 'EUR',
  missionIds: ['mission-1'],
  occurredAt: at,
  commitments: [],
});

const METRICS =
  'metrics { npv { amount currency } plannedNpv { amount } irr irrStatus roi paybackMonths unadjusted { npv { amount } } }';
const ofModel = async (selection: string, caller = executive) => {
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on ValueModel { ${selection} } } }`;
  const { data, errors } = await world.ask(query, caller, {
    representations: [{ __typename: 'ValueModel', id: MODEL }],
  });
  expect(errors).toBeUndefined();
  return data._entities[0];
};
const ofCommitment = async (caller = executive) => {
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Commitment { probabilityOfAttainment expectedShortfall { amount currency } } } }`;
  const representations = [{ __typename: 'Commitment', id: COMMITMENT }];
  return (await world.ask(query, caller, { representations })).data._entities[0];
};

beforeAll(async () => {
  world = await openWorld(calculations);
  await deliver('value-models.model.created.v1', {
    modelId: MODEL,
    initiativeId: 'i1',
    name: 'Night deliveries',
    currency: 'EUR',
    startDate: '2026-01-01',
    horizonMonths: 12,
    discountRate: '0.1',
  });
  await deliver('value-models.model.driver.changed.v1', {
    modelId: MODEL,
    driverId: DRIVER,
    key: 'robots',
    label: 'Robots',
    category: 'COST',
    amount: '10000',
    startMonth: 0,
    endMonth: 0,
    every: 'ONCE',
    uncertainty: null,
  });
  await deliver('value-models.benefit.profiled.v1', {
    modelId: MODEL,
    benefitId: BENEFIT,
    name: 'Hours',
    unit: 'h',
    moneyPerUnit: '10',
    captureRate: '0.5',
    monthlyTarget: '240',
    startMonth: 1,
    endMonth: 12,
    uncertainty: { low: '0.7', mode: '1', high: '1.15' },
  });
  await deliver('value-models.commitment.activated.v1', {
    modelId: MODEL,
    commitmentId: COMMITMENT,
    amount: '10000',
    currency: 'EUR',
    periodStart: '2026-02-01',
    periodEnd: '2027-02-01',
    exceedanceProbability: 80,
    tolerance: '0.1',
  });
});

afterAll(() => world.stop());

describe('A calculation run', () => {
  it('prices a model from what its events told', async () => {
    const { metrics } = await ofModel(METRICS);
    const factor = 1.1 ** (-1 / 12);
    const annuity = (factor * (1 - factor ** 12)) / (1 - factor);
    expect(Number(metrics.npv.amount)).toBeCloseTo(1200 * 0.95 * annuity - 10_000, 8);
    expect(Number(metrics.unadjusted.npv.amount)).toBeCloseTo(1200 * annuity - 10_000, 8);
    expect(metrics).toMatchObject({ npv: { currency: 'EUR' }, irrStatus: 'UNIQUE' });
    expect(metrics.plannedNpv.amount).toBe(metrics.npv.amount);
  });

  it('keeps its provenance, its cash flows and its distribution', async () => {
    const { base, monteCarlo } =
      await ofModel(`base: latestRun(kind: BASE) { id kind runKey engineVersion seed asOf model { id }
      cashFlows { month periodStart net { amount } presentValue { amount } } distribution { p50 } }
      monteCarlo: latestRun(kind: MONTE_CARLO) { seed iterations cashFlows { month }
      distribution { currency mean p10 p50 p90 probNpvPositive samplesDigest } }`);
    expect(base).toMatchObject({ kind: 'BASE', seed: null, asOf: null, model: { id: MODEL }, distribution: null });
    expect(base.cashFlows).toHaveLength(13);
    expect(base.cashFlows[1]).toMatchObject({ month: 1, periodStart: '2026-02-01', net: { amount: '1140' } });
    const { distribution } = monteCarlo;
    const { metrics } = await ofModel(METRICS);
    expect(Math.abs(Number(distribution.mean) - Number(metrics.npv.amount))).toBeLessThan(1);
    expect(Number(distribution.p10)).toBeLessThan(Number(distribution.p50));
    expect(monteCarlo).toMatchObject({ seed: '42', iterations: 10_000, cashFlows: [] });
    const { data } = await world.ask(`{ calculationRun(id: "${base.id}") { runKey } }`, executive);
    expect(data.calculationRun.runKey).toBe(base.runKey);
  });

  it('says how likely a commitment is kept', async () => {
    const { probabilityOfAttainment, expectedShortfall } = await ofCommitment();
    expect(Number(probabilityOfAttainment)).toBeGreaterThan(0.9);
    expect(Number(expectedShortfall.amount)).toBeLessThan(100);
    expect(expectedShortfall.currency).toBe('EUR');
  });

  it('raises the value with a finished delivery, once, however often the event is delivered', async () => {
    await deliver('value-models.measurement.recorded.v1', measure('600', '2026-02-15T00:00:00.000Z'));
    const before = (await ofModel(METRICS)).metrics.npv.amount;
    const told = (await world.events()).length;
    const event = { type: 'value-models.measurement.recorded.v1', data: measure('605', '2026-02-15T00:01:00.000Z') };
    seq += 1;
    for (const again of [event, event]) await world.deliver({ ...again, seq } as never);
    const after = (await ofModel(METRICS)).metrics.npv.amount;
    expect(Number(after)).toBeGreaterThan(Number(before));
    const fresh = (await world.events()).slice(told);
    expect(fresh.map(({ type }) => type)).toEqual([
      'calculations.run.completed.v1',
      'calculations.run.completed.v1',
      'calculations.metrics.changed.v1',
    ]);
    expect(fresh[2]?.data).toMatchObject({
      before: { npv: before },
      after: { npv: after },
      asOf: '2026-02-15',
      cause: { type: event.type, eventId: `value-models:${seq}` },
    });
  });

  it('is reused, and nothing is told, when the same facts come again', async () => {
    const { runs } = await ofModel('runs { nodes { id } }');
    const told = (await world.events()).length;
    await deliver('value-models.measurement.recorded.v1', measure('605', '2026-02-15T00:01:00.000Z'));
    expect((await ofModel('runs { nodes { id } }')).runs.nodes).toEqual(runs.nodes);
    expect(await world.events()).toHaveLength(told);
  });

  it('does not believe a clock that is ahead', async () => {
    await deliver('value-models.measurement.recorded.v1', measure('610', '2999-01-01T00:00:00.000Z'));
    const { latestRun } = await ofModel('latestRun(kind: BASE) { asOf }');
    expect(Date.parse(latestRun.asOf)).toBeLessThanOrEqual(Date.now());
  });

  it('is invisible to a clinician and to another tenant, through every door', async () => {
    const { latestRun } = await ofModel('latestRun(kind: BASE) { id }');
    const selection = `${METRICS} latestRun(kind: BASE) { id } runs { nodes { id } }`;
    const run = `query($representations: [_Any!]!) { calculationRun(id: "${latestRun.id}") { id }
      _entities(representations: $representations) { ... on CalculationRun { id } } }`;
    const representations = [{ __typename: 'CalculationRun', id: latestRun.id }];
    for (const stranger of [as('clinician', { purposeOfUse: 'TREAT' }), as('executive', { tenant: 'other' })]) {
      const seen = await ofModel(selection, stranger);
      expect([seen.metrics, seen.latestRun, seen.runs?.nodes ?? []]).toEqual([null, null, []]);
      expect(await ofCommitment(stranger)).toEqual({ probabilityOfAttainment: null, expectedShortfall: null });
      expect((await world.ask(run, stranger, { representations })).data).toEqual({
        calculationRun: null,
        _entities: [null],
      });
    }
    expect((await world.ask(run, executive, { representations })).data._entities).toEqual([{ id: latestRun.id }]);
  });

  it('can not be rewritten', async () => {
    const tamper = world.host.write(executive, ({ tx }) => tx.query('DELETE FROM calculation_run'));
    await expect(tamper).rejects.toThrow(/permission denied/);
  });

  it('is read in a bounded number of statements for any number of models', async () => {
    const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on ValueModel { ${METRICS} latestRun(kind: MONTE_CARLO) { distribution { p50 } } runs { nodes { id } } } } }`;
    const ids = [MODEL, DRIVER, BENEFIT, COMMITMENT, 'not-an-id'];
    const representations = ids.map((id) => ({ __typename: 'ValueModel', id }));
    expect(await world.countStatements(() => world.ask(query, executive, { representations }))).toBeLessThanOrEqual(4);
  });
});
