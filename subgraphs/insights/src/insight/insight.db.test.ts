import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insights } from '../subgraph.js';

const MODEL = '0193b3a0-0000-7000-8000-000000000001';
const COMMITMENT = '0193b3a0-0000-7000-8000-000000000002';
const RUN = '0193b3a0-0000-7000-8000-000000000003';

const executive = as('executive');
const engineer = as('value-engineer');
let world: World;
let seq = 0;

const deliver = (type: string, data: object) => world.deliver({ type, data, seq: (seq += 1) } as never);
const standing = (realized: number) => ({
  commitmentId: COMMITMENT,
  asOf: '2026-03-31T12:00:00.000Z',
  committedToDate: '1000',
  realizedToDate: String(realized),
  attainment: String(realized / 1000),
  plannedUnits: '100',
  actualUnits: String(realized / 10),
  moneyPerUnit: '10',
});
const measured = (realized: number) => ({
  modelId: MODEL,
  benefitId: 'b1',
  measurementId: 'm1',
  periodStart: '2026-03-01',
  quantity: String(realized / 10),
  moneyValue: String(realized),
  currency: 'EUR',
  missionIds: [],
  occurredAt: '2026-03-31T12:00:00.000Z',
  commitments: [standing(realized)],
});
const measure = (realized: number) => deliver('value-models.measurement.recorded.v1', measured(realized));
const metrics = (npv: string) => ({ npv, irr: null, irrStatus: 'NONE', roi: null, paybackMonths: null });
const price = (npv: string) =>
  deliver('calculations.metrics.changed.v1', {
    modelId: MODEL,
    runId: RUN,
    currency: 'EUR',
    asOf: '2026-03-31',
    before: null,
    after: metrics(npv),
    cause: { type: 'value-models.measurement.recorded.v1', eventId: 'value-models:1' },
  });

const FIELDS = `id kind severity status title occurrences confidence dedupeKey dismissal resolvedAt narrative { engine text }
  subject { __typename ... on Commitment { id } } model { id } contributions { driver method value { amount currency } share }
  evidence { entity { __typename } field value unit runId run { id } }`;
const ofModel = async (args = '', caller = executive) => {
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on ValueModel { insights${args} { nodes { ${FIELDS} } } } } }`;
  const { data, errors } = await world.ask(query, caller, {
    representations: [{ __typename: 'ValueModel', id: MODEL }],
  });
  expect(errors).toBeUndefined();
  return data._entities[0].insights?.nodes;
};
const judge = async (mutation: string, fields: string, caller = engineer) => {
  const query = `mutation { answer: ${mutation}(input: { ${fields} }) { insight { status dismissal } userErrors { code path } } }`;
  const { data, errors } = await world.ask(query, caller);
  expect(errors).toBeUndefined();
  return data.answer;
};
const told = async () => (await world.events()).map(({ type }) => type.replace(/^insights\.insight\.|\.v1$/g, ''));

beforeAll(async () => {
  world = await openWorld(insights);
  await deliver('value-models.commitment.activated.v1', {
    modelId: MODEL,
    commitmentId: COMMITMENT,
    amount: '12000',
    currency: 'EUR',
    periodStart: '2026-01-01',
    periodEnd: '2027-01-01',
    exceedanceProbability: 80,
    tolerance: '0.1',
  });
  await price('5000');
});
afterAll(() => world.stop());

describe('An insight', () => {
  it('is not raised while realization keeps up within the tolerance', async () => {
    await measure(950);
    expect(await ofModel()).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('is raised once when realization falls behind, with its evidence and what explains it', async () => {
    const event = { type: 'value-models.measurement.recorded.v1', data: measured(720) };
    seq += 1;
    for (const again of [event, event]) await world.deliver({ ...again, seq } as never);
    const [insight, ...more] = await ofModel('(first: 3, kind: SHORTFALL)');
    expect(more).toEqual([]);
    expect(insight).toMatchObject({
      kind: 'SHORTFALL',
      severity: 'HIGH',
      status: 'OPEN',
      title: 'Realization is 28 % behind commitment',
      occurrences: 1,
      dedupeKey: `SHORTFALL|Commitment:${COMMITMENT}|attainment|2026-01-01/2027-01-01`,
      subject: { __typename: 'Commitment', id: COMMITMENT },
      model: { id: MODEL },
      narrative: { engine: 'TEMPLATE' },
    });
    expect(Number(insight.confidence)).toBeGreaterThan(0.99);
    expect(insight.contributions).toEqual([
      { driver: 'volume', method: 'SHAPLEY', value: { amount: '-280', currency: 'EUR' }, share: '1' },
      { driver: 'value per unit', method: 'SHAPLEY', value: { amount: '0', currency: 'EUR' }, share: '0' },
    ]);
    const byField = Object.fromEntries(insight.evidence.map((one: { field: string }) => [one.field, one]));
    expect(byField.attainment).toMatchObject({ value: '0.72', unit: '1', entity: { __typename: 'Commitment' } });
    expect(byField.npv).toMatchObject({ value: '5000', unit: 'EUR', runId: RUN, run: { id: RUN } });
    expect(await told()).toEqual(['raised']);
  });

  it('is updated, never doubled, while the shortfall lasts', async () => {
    await measure(800);
    await measure(940);
    const [insight, ...more] = await ofModel();
    expect(more).toEqual([]);
    expect(insight).toMatchObject({ severity: 'LOW', occurrences: 3, title: 'Realization is 6 % behind commitment' });
    expect(insight.contributions[0].value.amount).toBe('-60');
    expect(await told()).toEqual(['raised', 'updated', 'updated']);
  });

  it('follows what the model is worth', async () => {
    await price('4321.5');
    const [{ evidence }] = await ofModel();
    expect(evidence.at(-1)).toMatchObject({ field: 'npv', value: '4321.5', entity: { __typename: 'ValueModel' } });
  });

  it('is acknowledged by a value engineer and by nobody less', async () => {
    const [{ id }] = await ofModel();
    const forbidden = { insight: null, userErrors: [{ code: 'FORBIDDEN', path: [] }] };
    expect(await judge('acknowledgeInsight', `insightId: "${id}"`, as('viewer'))).toEqual(forbidden);
    const absent = { insight: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'insightId'] }] };
    expect(await judge('acknowledgeInsight', `insightId: "${id}"`, as('clinician'))).toEqual(absent);
    expect(await judge('acknowledgeInsight', 'insightId: "nonsense"')).toEqual(absent);
    const acknowledged = { insight: { status: 'ACKNOWLEDGED', dismissal: null }, userErrors: [] };
    expect(await judge('acknowledgeInsight', `insightId: "${id}"`)).toEqual(acknowledged);
    expect(await judge('acknowledgeInsight', `insightId: "${id}"`)).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    });
  });

  it('is resolved when realization has caught up, and another is raised when it falls behind again', async () => {
    await measure(950);
    expect(await ofModel()).toEqual([]);
    expect((await told()).at(-1)).toBe('resolved');
    const [resolved] = await ofModel('(status: [RESOLVED])');
    expect(resolved.resolvedAt).not.toBeNull();
    await measure(890);
    const [again] = await ofModel();
    expect(again).toMatchObject({ occurrences: 1, status: 'OPEN' });
    expect(again.id).not.toBe(resolved.id);
  });

  it('stays silent once dismissed, until the shortfall is over', async () => {
    const [{ id }] = await ofModel();
    expect(await judge('dismissInsight', `insightId: "${id}", reason: " "`)).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'reason'] }],
    });
    const dismissed = { insight: { status: 'DISMISSED', dismissal: 'Door 7 was closed.' }, userErrors: [] };
    expect(await judge('dismissInsight', `insightId: "${id}", reason: "Door 7 was closed."`)).toEqual(dismissed);
    const events = await told();
    await measure(700);
    expect(await ofModel()).toEqual([]);
    expect(await told()).toEqual(events);
    await measure(1000);
    await measure(700);
    expect(await ofModel()).toHaveLength(1);
    expect(await told()).toEqual([...events, 'raised']);
  });

  it('is read through its commitment, by itself and in the list of all', async () => {
    const [{ id }] = await ofModel();
    const query = `query($representations: [_Any!]!) { insight(id: "${id}") { id } insights(kind: SHORTFALL) { nodes { id } }
      none: insights(kind: ANOMALY) { nodes { id } }
      _entities(representations: $representations) { ... on Commitment { insights { nodes { id } } } ... on Insight { id } } }`;
    const representations = [
      { __typename: 'Commitment', id: COMMITMENT },
      { __typename: 'Insight', id },
    ];
    const { data } = await world.ask(query, as('auditor'), { representations });
    const list = { nodes: [{ id }] };
    expect(data).toEqual({
      insight: { id },
      insights: list,
      none: { nodes: [] },
      _entities: [{ insights: list }, { id }],
    });
    const hidden = { insight: null, insights: null, none: null, _entities: [{ insights: null }, null] };
    expect((await world.ask(query, as('clinician'), { representations })).data).toEqual(hidden);
    const empty = { nodes: [] };
    const elsewhere = { insight: null, insights: empty, none: empty, _entities: [{ insights: empty }, null] };
    expect((await world.ask(query, as('admin', { tenant: 'other' }), { representations })).data).toEqual(elsewhere);
  });

  it('is read in a bounded number of statements for any number of models', async () => {
    const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on ValueModel { insights { nodes { ${FIELDS} } } } } }`;
    const representations = [MODEL, COMMITMENT, RUN, 'nonsense'].map((id) => ({ __typename: 'ValueModel', id }));
    const count = await world.countStatements(() => world.ask(query, executive, { representations }));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(4);
  });
});
