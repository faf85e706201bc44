import { as, type World } from '@valueverse/kit/testing/world';

const FACILITY = '0193b3a0-0000-7000-8000-00000000000b';
const INSIGHT = '0193b3a0-0000-7000-8000-00000000000c';

/** What a story is told of. */
export interface Story {
  readonly initiativeId: string;
  readonly modelId: string;
  readonly commitmentId: string;
}

let seq = 0;

/**
 * The life of a promise, through the front door: a model is built, a commitment proposed and made binding, a mission is
 * counted, a shortfall is noticed and over. Eight entries of history, of which the first is the model's creation.
 */
export async function tellStory(world: World, tenant = 'meridian'): Promise<Story> {
  const mutate = async (name: string, made: string, input: object) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { answer: ${name}(input: $input) { ${made} { id } userErrors { message } } }`;
    const { data, errors } = await world.ask(query, as('admin', { tenant }), { input });
    if (errors || data.answer.userErrors.length > 0) throw new Error(JSON.stringify(errors ?? data.answer.userErrors));
    return data.answer[made].id as string;
  };
  const sponsor = { name: 'Deliveries', sponsor: 'COO', facilityIds: [FACILITY] };
  const initiativeId = await mutate('createInitiative', 'initiative', sponsor);
  const plan = { name: 'Nights', currency: 'EUR', startDate: '2026-01-01', horizonMonths: 36, discountRate: '0.1' };
  const modelId = await mutate('createValueModel', 'valueModel', { initiativeId, ...plan });
  const cost = { key: 'robots', label: 'Robots', category: 'COST', amount: '240000', startMonth: 0, every: 'ONCE' };
  await mutate('upsertDriver', 'driver', { modelId, ...cost });
  const benefit = { name: 'Time', statement: 'Time is freed.', valueType: 'NON_CASH_RELEASING', unit: '{delivery}' };
  const money = { moneyPerUnit: '10', captureRate: '1', monthlyTarget: '100', startMonth: 0 };
  const binding = { missionKind: 'DELIVERY', facilityId: FACILITY };
  await mutate('profileBenefit', 'benefit', { modelId, ...benefit, ...money, binding });
  const year = { party: 'COO', amount: '12000', periodStart: '2026-01-01', periodEnd: '2027-01-01' };
  const commitmentId = await mutate('proposeCommitment', 'commitment', { modelId, ...year });
  await mutate('activateCommitment', 'commitment', { commitmentId });
  await deliverMission(world, initiativeId, tenant);
  const told = { insightId: INSIGHT, kind: 'SHORTFALL', severity: 'HIGH', modelId, commitmentId } as const;
  const data = { ...told, title: 'Behind', at: '2026-03-31T12:00:00.000Z' };
  await world.deliver({ type: 'insights.insight.raised.v1', seq: (seq += 1), tenant, data });
  await world.deliver({ type: 'insights.insight.resolved.v1', seq: (seq += 1), tenant, data });
  return { initiativeId, modelId, commitmentId };
}

/** One more mission is delivered for an initiative. */
export async function deliverMission(world: World, initiativeId: string, tenant = 'meridian'): Promise<void> {
  seq += 1;
  const mission = {
    missionId: `m${seq}`,
    robotId: 'r1',
    facilityId: FACILITY,
    initiativeId,
    kind: 'DELIVERY',
  } as const;
  const times = { requestedAt: '2026-03-01T08:00:00.000Z', completedAt: '2026-03-01T08:20:00.000Z', onTime: true };
  const durations = { queueSeconds: 60, travelSeconds: 1000, handoverSeconds: 140, totalSeconds: 1200 };
  const data = { ...mission, ...times, payload: null, durations, distanceM: 300 };
  await world.deliver({ type: 'robots.mission.completed.v1', seq, tenant, data });
}
