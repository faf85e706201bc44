import { type Caller, signCaller } from '@valueverse/kit/caller';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { insights } from '../subgraph.js';

const MODEL = '0193b3a0-0000-7000-8000-000000000001';
const COMMITMENT = '0193b3a0-0000-7000-8000-000000000002';
let world: World;

/** The first push, or the error, of a subscription that starts with the first event of the log. */
async function firstPush(query: string, caller: Caller) {
  const client = createClient({ url: `${world.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const authorization = `Bearer ${await signCaller(caller, world.secret)}`;
  const pushes = client.iterate({ query, extensions: { headers: { authorization }, resume: 'insights:0' } });
  try {
    return (await pushes.next()).value;
  } finally {
    await pushes.return?.();
    await client.dispose();
  }
}

beforeAll(async () => {
  world = await openWorld(insights);
  const period = { periodStart: '2026-01-01', periodEnd: '2027-01-01' };
  const promise = { modelId: MODEL, commitmentId: COMMITMENT, amount: '12000', currency: 'EUR', ...period };
  await world.deliver({
    type: 'value-models.commitment.activated.v1',
    data: { ...promise, exceedanceProbability: 80, tolerance: '0.1' },
    seq: 1,
  });
  const at = '2026-03-31T12:00:00.000Z';
  const standing = { commitmentId: COMMITMENT, asOf: at, committedToDate: '1000', realizedToDate: '400' };
  const volumes = { attainment: '0.4', plannedUnits: '100', actualUnits: '40', moneyPerUnit: '10' };
  const measurement = { modelId: MODEL, benefitId: 'b1', measurementId: 'm1', periodStart: '2026-03-01' };
  const amounts = { quantity: '40', moneyValue: '400', currency: 'EUR', missionIds: [], occurredAt: at };
  await world.deliver({
    type: 'value-models.measurement.recorded.v1',
    data: { ...measurement, ...amounts, commitments: [{ ...standing, ...volumes }] },
    seq: 2,
  });
});
afterAll(() => world.stop());

const SUBSCRIPTION = `subscription { insightRaised(modelId: "${MODEL}") { kind severity title evidence { field } } }`;

describe('A new insight', () => {
  it('is pushed to those who follow the model', async () => {
    const { data } = await firstPush(SUBSCRIPTION, as('operator'));
    expect(data.insightRaised).toMatchObject({
      kind: 'SHORTFALL',
      severity: 'CRITICAL',
      title: 'Realization is 60 % behind commitment',
    });
    expect(data.insightRaised.evidence).toHaveLength(6);
  });

  it('is not pushed to a clinician', async () => {
    const { errors } = await firstPush(SUBSCRIPTION, as('clinician'));
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
