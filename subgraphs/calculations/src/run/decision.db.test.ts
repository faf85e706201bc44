import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculations } from '../subgraph.js';

const MODEL = '0193b3a0-0000-7000-8000-00000000000a';
const [ROBOTS, UPKEEP] = ['0193b3a0-0000-7000-8000-00000000000b', '0193b3a0-0000-7000-8000-00000000000c'];
const BENEFIT = '0193b3a0-0000-7000-8000-00000000000d';
const COMMITMENT = '0193b3a0-0000-7000-8000-00000000000e';
const executive = as('executive');
const HASH = 'c0ffee'.padEnd(64, '0');

let world: World;
let seq = 0;
/** Delivers an event and says what this subgraph told on hearing it. */
async function deliver(type: string, data: object) {
  const told = (await world.events()).length;
  await world.deliver({ type: `value-models.${type}.v1`, data: { modelId: MODEL, ...data }, seq: (seq += 1) } as never);
  return (await world.events()).slice(told);
}
const entity = async (representation: object, selection: string) => {
  const { __typename } = representation as { __typename: string };
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on ${__typename} { ${selection} } } }`;
  const { data, errors } = await world.ask(query, executive, { representations: [representation] });
  expect(errors).toBeUndefined();
  return data._entities[0];
};
const ofModel = (selection: string) => entity({ __typename: 'ValueModel', id: MODEL }, selection);
const ofCommitment = (selection: string) => entity({ __typename: 'Commitment', id: COMMITMENT }, selection);
const npv = async () => Number((await ofModel('metrics { npv { amount } }')).metrics.npv.amount);
const simulation = (told: Awaited<ReturnType<typeof deliver>>) =>
  told.map(({ data }) => data as { kind?: string }).find(({ kind }) => kind === 'MONTE_CARLO');

const driver = (driverId: string, more: object = {}) => ({
  driverId,
  key: 'k',
  label: 'l',
  category: 'COST',
  amount: '1000',
  startMonth: 0,
  endMonth: 11,
  every: 'ONCE',
  uncertainty: null,
  ...more,
});
const benefit = (more: object = {}) => ({
  benefitId: BENEFIT,
  name: 'Hours',
  unit: 'h',
  moneyPerUnit: '10',
  captureRate: '1',
  monthlyTarget: '100',
  startMonth: 0,
  endMonth: 11,
  uncertainty: { low: '0.5', mode: '1', high: '1.5' },
  ...more,
});
const promise = {
  commitmentId: COMMITMENT,
  amount: '12000',
  currency: 'EUR',
  periodStart: '2026-01-01',
  periodEnd: '2027-01-01',
  exceedanceProbability: 80,
  tolerance: '0',
};
const frozen = { versionId: 'version-1', number: 1, contentHash: HASH };

beforeAll(async () => {
  world = await openWorld(calculations);
  const model = { initiativeId: 'i1', name: 'Night', currency: 'EUR', startDate: '2026-01-01', horizonMonths: 11 };
  await deliver('model.created', { ...model, discountRate: '0' });
  await deliver('model.driver.changed', driver(ROBOTS));
  await deliver('benefit.profiled', benefit());
});
afterAll(() => world.stop());

describe('A decision', () => {
  it('is given the prospects of a commitment as soon as it is proposed', async () => {
    const told = simulation(await deliver('commitment.proposed', promise));
    expect(told).toMatchObject({ versionId: null, contentHash: null, probNpvPositive: '1' });
    const [prospects, ...others] = (told as unknown as { commitments: Record<string, string>[] }).commitments;
    expect(others).toEqual([]);
    expect(prospects).toMatchObject({ commitmentId: COMMITMENT });
    expect(Number(prospects!['valueAtConfidence'])).toBeCloseTo(12_000 * (0.5 + Math.sqrt(0.1)), -1);
    expect(Number(prospects!['probabilityOfAttainment'])).toBeCloseTo(0.5, 2);
    const shown = await ofCommitment('probabilityOfAttainment expectedShortfall { amount }');
    expect(shown.probabilityOfAttainment).toBe(prospects!['probabilityOfAttainment']);
    expect(Number(shown.expectedShortfall.amount)).toBeCloseTo(1000, -1);
  });

  it('is told nothing new when what was proposed takes effect unchanged', async () => {
    expect(await deliver('commitment.activated', promise)).toEqual([]);
  });

  it('can name the frozen content that was priced, until a driver, a benefit or a removal changes it', async () => {
    const changes = [
      ['model.driver.changed', driver(UPKEEP)],
      ['benefit.profiled', benefit({ captureRate: '0.9' })],
      ['model.driver.removed', { driverId: UPKEEP }],
    ] as const;
    for (const [type, data] of changes) {
      const told = await deliver('model.version.frozen', frozen);
      expect(told.map(({ data }) => (data as { kind: string }).kind)).toEqual(['BASE', 'MONTE_CARLO']);
      expect(simulation(told)).toMatchObject({ versionId: 'version-1', contentHash: HASH });
      const VERSION = 'latestRun(kind: BASE) { modelVersionId contentHash }';
      expect((await ofModel(VERSION)).latestRun).toEqual({ modelVersionId: 'version-1', contentHash: HASH });
      expect(simulation(await deliver(type, data))).toMatchObject({ versionId: null, contentHash: null });
      expect((await ofModel(VERSION)).latestRun).toEqual({ modelVersionId: null, contentHash: null });
    }
  });

  it('keeps its frozen content while value is measured', async () => {
    await deliver('model.version.frozen', frozen);
    const measured = { benefitId: BENEFIT, measurementId: 'm1', periodStart: '2026-01-01', quantity: '50' };
    const told = await deliver('measurement.recorded', {
      ...measured,
      moneyValue: '500',
      currency: 'EUR',
      missionIds: [],
      occurredAt: '2026-02-01T00:00:00.000Z',
      commitments: [],
    });
    expect(simulation(told)).toMatchObject({ versionId: 'version-1', contentHash: HASH });
    const before = await npv();
    const restated = {
      ...measured,
      measurementId: 'm2',
      moneyValue: '425.5',
      currency: 'EUR',
      reason: 'Twice counted.',
    };
    expect(simulation(await deliver('measurement.restated', restated))).toMatchObject({ contentHash: HASH });
    expect((await npv()) - before).toBeCloseTo(-74.5, 9);
  });

  it('hears of an earlier answer again when the facts are again what they were', async () => {
    const run = 'latestRun(kind: MONTE_CARLO) { id }';
    const first = (await ofModel(run)).latestRun.id;
    await deliver('commitment.proposed', { ...promise, amount: '13000' });
    expect((await ofModel(run)).latestRun.id).not.toBe(first);
    const told = await deliver('commitment.proposed', promise);
    expect(told.map(({ data }) => data)).toMatchObject([{ kind: 'MONTE_CARLO', runId: first }]);
    expect(Number((await ofCommitment('probabilityOfAttainment')).probabilityOfAttainment)).toBeLessThan(0.5);
  });
});

describe('What was told of a line', () => {
  it('is priced: its ramp, its growth, its risk and its direction', async () => {
    const course = { every: 'MONTHLY', riskAdjustment: '0.1', growthPerYear: '0.5' };
    const before = await npv();
    await deliver('model.driver.changed', driver(UPKEEP, { ...course, ramp: { kind: 'TABLE', table: ['0', '1'] } }));
    const growing = Array.from({ length: 11 }, (_, month) => 1.5 ** ((month + 1) / 12)).reduce((a, b) => a + b);
    expect((await npv()) - before).toBeCloseTo(-1100 * growing, 6);
    await deliver('model.driver.removed', { driverId: UPKEEP });
    expect(await npv()).toBeCloseTo(before, 9);
    await deliver('benefit.profiled', benefit({ captureRate: '0.9', direction: 'DISBENEFIT' }));
    expect(await npv()).toBeCloseTo(-before - 2000, 9);
  });

  it('is forgotten when the line is told again without it', async () => {
    await deliver('benefit.profiled', benefit({ riskAdjustment: '0.5', ramp: { kind: 'LINEAR', months: 9 } }));
    await deliver('benefit.profiled', benefit());
    expect(await npv()).toBeCloseTo(425.5 + 11 * 1000 - 1000, 9);
  });
});

describe('A run', () => {
  it('finds the same when it is made again from what it was asked', async () => {
    const { runs } = await ofModel(
      'runs(first: 50) { nodes { kind reproduce { equal storedDigest recomputedDigest } } }',
    );
    const kinds = new Set(runs.nodes.map(({ kind }: { kind: string }) => kind));
    expect([...kinds].toSorted()).toEqual(['BASE', 'MONTE_CARLO']);
    for (const { reproduce } of runs.nodes) {
      expect(reproduce.equal).toBe(true);
      expect(reproduce.recomputedDigest).toBe(reproduce.storedDigest);
    }
  });
});
