import { hear } from '@valueverse/kit/testing/hear';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculations } from '../subgraph.js';

const MODEL = '0193b3a0-0000-7000-8000-000000000001';
let world: World;

beforeAll(async () => {
  world = await openWorld(calculations);
  const model = { modelId: MODEL, initiativeId: 'i1', name: 'Night', currency: 'EUR', horizonMonths: 12 };
  await world.deliver({
    type: 'value-models.model.created.v1',
    data: { ...model, startDate: '2026-01-01', discountRate: '0.1' },
    seq: 1,
  });
  await world.deliver({
    type: 'value-models.model.driver.changed.v1',
    data: {
      modelId: MODEL,
      driverId: '0193b3a0-0000-7000-8000-000000000002',
      key: 'robots',
      label: 'Robots',
      category: 'COST',
      amount: '10000',
      startMonth: 0,
      endMonth: 0,
      every: 'ONCE',
      uncertainty: null,
    },
    seq: 2,
  });
});
afterAll(() => world.stop());

const SUBSCRIPTION = `subscription { metricsRecalculated(modelId: "${MODEL}") {
  npv { amount currency } npvBefore { amount } asOf run { kind } model { id metrics { npv { amount } } }
  causedBy { type eventId } } }`;

describe('A recalculation', () => {
  it('is pushed to those who follow the model, with what caused it', async () => {
    const [first] = await hear(world, SUBSCRIPTION, { caller: as('executive') });
    expect(first?.data.metricsRecalculated).toEqual({
      npv: { amount: '0', currency: 'EUR' },
      npvBefore: null,
      asOf: '2026-01-01',
      run: { kind: 'BASE' },
      model: { id: MODEL, metrics: { npv: { amount: '-10000' } } },
      causedBy: { type: 'value-models.model.created.v1', eventId: 'value-models:1' },
    });
  });

  it.each([
    ['a clinician', as('clinician')],
    ['another tenant', as('executive', { tenant: 'other' })],
  ])('is not pushed to %s', async (_, stranger) => {
    const [refused] = await hear(world, SUBSCRIPTION, { caller: stranger });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('is lost to nobody who resumes', async () => {
    const told = await hear(world, SUBSCRIPTION, { caller: as('executive'), count: 2 });
    expect(told.map(({ data }) => data.metricsRecalculated.npv.amount)).toEqual(['0', '-10000']);
    expect(await hear(world, SUBSCRIPTION, { caller: as('executive'), resume: told[0]!.id })).toEqual([told[1]]);
  });
});
