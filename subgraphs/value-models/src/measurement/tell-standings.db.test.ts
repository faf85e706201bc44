import { clock } from '@valueverse/kit/clock';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { tellStandings } from './tell-standings.js';

const FACILITY = '0193b3a0-0000-7000-8000-00000000000b';
const HOUR = 60 * 60_000;

let world: World;
const models: Record<string, string> = {};

const mutating = (tenant: string) => async (name: string, made: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { answer: ${name}(input: $input) { ${made} { id } userErrors { message } } }`;
  const { data } = await world.ask(query, as('admin', { tenant }), { input });
  expect(data.answer.userErrors).toEqual([]);
  return data.answer[made].id as string;
};

/** A model of a year's twelve thousand euros, made binding unless it is only proposed. */
const promise = async (tenant: string, binding: boolean) => {
  const mutate = mutating(tenant);
  const plan = { name: 'Deliveries', sponsor: 'COO', facilityIds: [FACILITY] };
  const initiativeId = await mutate('createInitiative', 'initiative', plan);
  const worth = { currency: 'EUR', startDate: '2026-01-01', horizonMonths: 36, discountRate: '0.1' };
  const modelId = await mutate('createValueModel', 'valueModel', { initiativeId, name: 'Nights', ...worth });
  const benefit = { name: 'Time', statement: 'Time is freed.', valueType: 'NON_CASH_RELEASING', unit: '{delivery}' };
  const money = { moneyPerUnit: '10', captureRate: '1', monthlyTarget: '100', startMonth: 0 };
  const bound = { modelId, ...benefit, ...money, binding: { missionKind: 'DELIVERY', facilityId: FACILITY } };
  await mutate('profileBenefit', 'benefit', bound);
  const year = { amount: '12000', periodStart: '2026-01-01', periodEnd: '2027-01-01' };
  const commitmentId = await mutate('proposeCommitment', 'commitment', { modelId, party: 'COO', ...year });
  if (binding) await mutate('activateCommitment', 'commitment', { commitmentId });
  return modelId;
};

/** What is told in the hour before `time`. */
const toldAt = async (time: string) => {
  clock.drive(() => new Date(time));
  const before = (await world.events()).length;
  await tellStandings(world.host, new Date(Date.parse(time) - HOUR));
  return (await world.events()).slice(before);
};

const delivered = {
  missionId: 'm1',
  robotId: 'r1',
  facilityId: FACILITY,
  initiativeId: null,
  kind: 'DELIVERY' as const,
  payload: null,
  requestedAt: '2026-04-01T00:00:00.000Z',
  completedAt: '2026-04-01T00:20:00.000Z',
  onTime: true,
  durations: { queueSeconds: 60, travelSeconds: 1000, handoverSeconds: 140, totalSeconds: 1200 },
  distanceM: 300,
};

beforeAll(async () => {
  clock.drive(() => new Date('2026-01-01T00:00:00Z'));
  world = await openWorld(valueModels);
  models['here'] = await promise('meridian', true);
  models['there'] = await promise('elsewhere', true);
  models['proposed'] = await promise('meridian', false);
});
afterAll(async () => {
  clock.drive();
  await world.stop();
});

describe('The standing of a commitment', () => {
  it('is told to each tenant when nothing was ever delivered, if it binds', async () => {
    const events = await toldAt('2026-04-01T00:00:00Z');
    expect(events.map(({ tenant, subject }) => [tenant, subject]).toSorted()).toEqual([
      ['elsewhere', models['there']],
      ['meridian', models['here']],
    ]);
    const standing = { committedToDate: '3000', realizedToDate: '0', attainment: '0', plannedUnits: '300' };
    expect(events[0]).toMatchObject({
      type: 'value-models.commitment.standing.reported.v1',
      data: { currency: 'EUR', commitments: [{ ...standing, asOf: '2026-04-01T00:00:00.000Z', actualUnits: '0' }] },
    });
  });

  it('is left to the measurement that told it already, until that is old', async () => {
    clock.drive(() => new Date('2026-04-01T00:20:00Z'));
    await world.deliver({ type: 'robots.mission.completed.v1', seq: 1, data: delivered });
    expect((await toldAt('2026-04-01T01:00:00Z')).map(({ tenant }) => tenant)).toEqual(['elsewhere']);
    expect((await toldAt('2026-04-01T02:00:00Z')).map(({ tenant }) => tenant).toSorted()).toEqual([
      'elsewhere',
      'meridian',
    ]);
  });

  it('shows those who look for it across tenants nothing else of a commitment', async () => {
    const peek = world.host.system((tx) => tx.query('SELECT amount FROM commitment'));
    await expect(peek).rejects.toThrow('permission denied');
  });
});
