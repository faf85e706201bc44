import { type Caller, signCaller } from '@valueverse/kit/caller';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { calculations } from '../subgraph.js';

const MODEL = '0193b3a0-0000-7000-8000-000000000001';
let world: World;

/** The first push of a subscription that starts with the first event of the log. */
async function firstPush(query: string, caller: Caller) {
  const client = createClient({ url: `${world.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const authorization = `Bearer ${await signCaller(caller, world.secret)}`;
  const pushes = client.iterate({ query, extensions: { headers: { authorization }, resume: 'calculations:0' } });
  try {
    return (await pushes.next()).value;
  } finally {
    await pushes.return?.();
    await client.dispose();
  }
}

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
    const { data } = await firstPush(SUBSCRIPTION, as('executive'));
    expect(data.metricsRecalculated).toEqual({
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
    const { errors } = await firstPush(SUBSCRIPTION, stranger);
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
