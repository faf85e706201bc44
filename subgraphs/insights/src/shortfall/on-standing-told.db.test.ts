import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insights } from '../subgraph.js';

const MODEL = '0193b3a0-0000-7000-8000-000000000001';
const COMMITMENT = '0193b3a0-0000-7000-8000-000000000002';
const nothing = {
  commitmentId: COMMITMENT,
  asOf: '2026-03-31T12:00:00.000Z',
  committedToDate: '3000',
  realizedToDate: '0',
  attainment: '0',
  plannedUnits: '300',
  actualUnits: '0',
  moneyPerUnit: '10',
};

let world: World;
beforeAll(async () => {
  world = await openWorld(insights);
});
afterAll(() => world.stop());

describe('A shortfall', () => {
  it('is noticed of a model that nothing was ever delivered for', async () => {
    await world.deliver({
      type: 'value-models.commitment.activated.v1',
      seq: 1,
      data: {
        modelId: MODEL,
        commitmentId: COMMITMENT,
        amount: '12000',
        currency: 'EUR',
        periodStart: '2026-01-01',
        periodEnd: '2027-01-01',
        exceedanceProbability: 80,
        tolerance: '0.1',
      },
    });
    const data = { modelId: MODEL, currency: 'EUR', commitments: [nothing] };
    await world.deliver({ type: 'value-models.commitment.standing.reported.v1', seq: 2, data });
    const query =
      '{ insights(kind: SHORTFALL) { nodes { severity title contributions { driver value { amount } } } } }';
    const { data: answer, errors } = await world.ask(query, as('executive'));
    expect(errors).toBeUndefined();
    expect(answer.insights.nodes).toEqual([
      {
        severity: 'CRITICAL',
        title: 'Realization is 100 % behind commitment',
        contributions: [
          { driver: 'volume', value: { amount: '-3000' } },
          { driver: 'value per unit', value: { amount: '0' } },
        ],
      },
    ]);
  });
});
