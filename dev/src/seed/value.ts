import type { Graph } from './graph.js';
import { deliveriesOf } from './deliveries.js';
import { storyId, type Story } from './story.js';

/** Planted truth: every facility's plan asks for this much more than what the robots will have done. */
const SHORT_BY = 0.18;
const MINUTES_PER_DELIVERY = 14;
const EUROS_PER_HOUR = 44;
/** Of the freed minutes, what is really put to other use: the classic objection to automation cases. */
const CAPTURE_RATE = '0.6';
const HORIZON_MONTHS = 36;

/** Writes the business case of each facility: costs, the benefit its deliveries measure, and a commitment. */
export async function seedValue(graph: Graph, story: Story): Promise<void> {
  for (const site of story.sites.keys()) await seedModel(graph, story, site);
}

async function seedModel(graph: Graph, story: Story, site: number): Promise<void> {
  const { name = '', robots = 0 } = story.sites[site] ?? {};
  const facilityId = storyId(story, 'facility', site);
  const initiativeId = storyId(story, 'initiative', site);
  const modelId = storyId(story, 'value-model', site);
  const key = (what: string) => `${modelId}:${what}`;
  const startDate = firstOfMonth(story.asOf, story.hours > 31 * 24 ? -3 : -1);
  const engineer = (call: { name: string; selection: string; input: object; key: string }) =>
    graph.change<Record<string, { id: string }>>('value-engineer', call);

  const initiative = {
    id: initiativeId,
    name: `Deliveries by robot, ${name}`,
    sponsor: 'Chief Operating Officer',
    facilityIds: [facilityId],
  };
  await engineer({
    name: 'createInitiative',
    selection: 'initiative { id }',
    input: initiative,
    key: key('initiative'),
  });
  const model = {
    id: modelId,
    initiativeId,
    name: `${name}: ward deliveries`,
    currency: 'EUR',
    startDate,
    horizonMonths: HORIZON_MONTHS,
    discountRate: '0.1',
  };
  await engineer({ name: 'createValueModel', selection: 'valueModel { id }', input: model, key: key('model') });

  const perUnit = (MINUTES_PER_DELIVERY * EUROS_PER_HOUR) / 60;
  const monthlyTarget = Math.max(
    1,
    Math.round(deliveriesOf(story, site).length / (1 - SHORT_BY) / monthsSince(startDate, story.asOf)),
  );
  const monthlyValue = monthlyTarget * perUnit * Number(CAPTURE_RATE);
  const costs = [
    {
      key: 'robots',
      label: `${robots} robots`,
      amount: (monthlyValue * 9).toFixed(2),
      every: 'ONCE',
      uncertainty: { low: '0.95', mode: '1', high: '1.15' },
    },
    {
      key: 'service',
      label: 'Service contract',
      amount: (monthlyValue * 0.2).toFixed(2),
      every: 'MONTHLY',
      uncertainty: { low: '0.9', mode: '1', high: '1.3' },
    },
  ];
  for (const cost of costs) {
    const input = { modelId, category: 'COST', startMonth: cost.every === 'ONCE' ? 0 : 1, ...cost };
    await engineer({ name: 'upsertDriver', selection: 'driver { id }', input, key: key(cost.key) });
  }
  const benefit = {
    modelId,
    name: 'Nursing time freed from deliveries',
    statement: 'Nurses stay with patients while robots fetch and bring.',
    valueType: 'NON_CASH_RELEASING',
    unit: '{delivery}',
    moneyPerUnit: perUnit.toFixed(4),
    captureRate: CAPTURE_RATE,
    monthlyTarget: String(monthlyTarget),
    startMonth: 0,
    uncertainty: { low: '0.7', mode: '1', high: '1.1' },
    binding: { missionKind: 'DELIVERY', facilityId },
  };
  await engineer({ name: 'profileBenefit', selection: 'benefit { id }', input: benefit, key: key('benefit') });
  const promise = {
    modelId,
    party: 'Director of Nursing',
    amount: (monthlyValue * 12).toFixed(2),
    periodStart: startDate,
    periodEnd: firstOfMonth(new Date(`${startDate}T00:00:00Z`), 12),
  };
  const proposed = await engineer({
    name: 'proposeCommitment',
    selection: 'commitment { id }',
    input: promise,
    key: key('commitment'),
  });
  const commitmentId = proposed?.['commitment']?.id;
  if (!commitmentId) return; // an earlier run has done it
  const activation = {
    name: 'activateCommitment',
    selection: 'commitment { id }',
    input: { commitmentId },
    key: key('activation'),
  };
  await graph.change('executive', activation);
}

/** First day of the month `offset` months from that of `date`. */
const firstOfMonth = (date: Date, offset: number): string =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1)).toISOString().slice(0, 10);

const monthsSince = (start: string, asOf: Date): number =>
  (asOf.getTime() - Date.parse(`${start}T00:00:00Z`)) / (30.44 * 86_400_000);
