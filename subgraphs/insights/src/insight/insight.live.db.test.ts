import type { Caller } from '@valueverse/kit/caller';
import { hear } from '@valueverse/kit/testing/hear';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insights } from '../subgraph.js';

const MODEL = '0193b3a0-0000-7000-8000-000000000001';
const OTHER_MODEL = '0193b3a0-0000-7000-8000-000000000003';
const STRANGERS_MODEL = '0193b3a0-0000-7000-8000-000000000005';
const commitmentOf = (model: string) => `${model.slice(0, -1)}${Number(model.slice(-1)) + 1}`;
const engineer = as('value-engineer');
const stranger = as('executive', { tenant: 'other' });

let world: World;
let seq = 0;

/** A commitment of a thousand euros to date, of which so much was realized. */
const realized = (modelId: string, realizedToDate: number, tenant = 'meridian') => {
  const at = '2026-03-31T12:00:00.000Z';
  const [attainment, actualUnits] = [`${realizedToDate / 1000}`, `${realizedToDate / 10}`];
  const standing = { commitmentId: commitmentOf(modelId), asOf: at, committedToDate: '1000', attainment };
  const volumes = { realizedToDate: `${realizedToDate}`, plannedUnits: '100', actualUnits, moneyPerUnit: '10' };
  const data = { modelId, currency: 'EUR', commitments: [{ ...standing, ...volumes }] };
  return world.deliver({ type: 'value-models.commitment.standing.reported.v1', seq: (seq += 1), tenant, data });
};
const promised = (modelId: string, tenant = 'meridian') => {
  const period = { periodStart: '2026-01-01', periodEnd: '2027-01-01', exceedanceProbability: 80, tolerance: '0.1' };
  const data = { modelId, commitmentId: commitmentOf(modelId), amount: '12000', currency: 'EUR', ...period };
  return world.deliver({ type: 'value-models.commitment.activated.v1', seq: (seq += 1), tenant, data });
};

/** One insight raised, made worse, acknowledged and over; and others in between. */
beforeAll(async () => {
  world = await openWorld(insights);
  for (const model of [MODEL, OTHER_MODEL]) await promised(model);
  await promised(STRANGERS_MODEL, 'other');
  await realized(MODEL, 850);
  await realized(STRANGERS_MODEL, 100, 'other');
  await realized(OTHER_MODEL, 400);
  await realized(MODEL, 300);
  const { data } = await world.ask('{ insights { nodes { id model { id } } } }', engineer);
  const { id } = data.insights.nodes.find(({ model }: { model: { id: string } }) => model.id === MODEL);
  const acknowledge = `mutation { acknowledgeInsight(input: { insightId: "${id}" }) { userErrors { message } } }`;
  expect((await world.ask(acknowledge, engineer)).data.acknowledgeInsight.userErrors).toEqual([]);
  await realized(OTHER_MODEL, 450);
  await realized(MODEL, 1000);
});
afterAll(() => world.stop());

const raised = (args = '') => `subscription { insightRaised${args} { model { id } kind evidence { field } } }`;
const updated = (args = '') => `subscription { insightUpdated${args} { model { id } } }`;
const models = async (query: string, count: number, caller: Caller = as('operator')) =>
  (await hear(world, query, { caller, count })).map(({ data }) => Object.values<any>(data)[0].model.id); // oxlint-disable-line typescript/no-explicit-any

describe('A new insight', () => {
  it('is pushed to everyone who follows insights of the tenant, and to nobody else', async () => {
    expect(await models(raised(), 2)).toEqual([MODEL, OTHER_MODEL]);
    expect(await models(raised(), 1, stranger)).toEqual([STRANGERS_MODEL]);
  });

  it('is pushed with what it stands on', async () => {
    const [first] = await hear(world, raised(`(modelId: "${MODEL}")`), { caller: as('operator') });
    expect(first?.data.insightRaised).toMatchObject({ kind: 'SHORTFALL' });
    expect(first?.data.insightRaised.evidence).toHaveLength(6);
  });

  it.each([
    ['its model', `(modelId: "${OTHER_MODEL}")`],
    ['its commitment', `(commitmentId: "${commitmentOf(OTHER_MODEL)}")`],
    ['its severity', '(kind: SHORTFALL, minSeverity: CRITICAL)'],
  ])('is pushed to those who ask for %s, and others are not', async (_, args) => {
    expect(await models(raised(args), 1)).toEqual([OTHER_MODEL]);
  });

  it.each([
    ['a model', `(modelId: "${MODEL}")`, 'NOT_FOUND'],
    ['all models', '', 'FORBIDDEN'],
  ])('is not pushed to a clinician who asks for %s', async (_, args, code) => {
    for (const query of [raised(args), updated(args)]) {
      const [refused] = await hear(world, query, { caller: as('clinician') });
      expect(refused).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });
});

describe('A known insight', () => {
  it('is pushed when it has new numbers, is acknowledged and is over', async () => {
    expect(await models(updated(`(modelId: "${MODEL}")`), 3)).toEqual([MODEL, MODEL, MODEL]);
  });

  it('is pushed among others in the order of what happened, and resumed anywhere nothing is lost', async () => {
    const all = await hear(world, updated(), { caller: engineer, count: 4 });
    expect(all.map(({ data }) => data.insightUpdated.model.id)).toEqual([MODEL, MODEL, OTHER_MODEL, MODEL]);
    for (const [place, { id }] of all.slice(0, -1).entries()) {
      const rest = await hear(world, updated(), { caller: engineer, resume: id, count: 3 - place });
      expect(rest).toEqual(all.slice(place + 1));
    }
  });

  it('is not pushed as new until it was over', async () => {
    await realized(MODEL, 300);
    const types = (await world.events()).map(({ type }) => type);
    const told = await hear(world, raised(`(modelId: "${MODEL}")`), { caller: engineer, count: 2 });
    expect(told.map(({ id }) => types[Number(id.split(':')[1]) - 1])).toEqual(
      Array(2).fill('insights.insight.raised.v1'),
    );
    expect(await models(updated(`(modelId: "${MODEL}", minSeverity: CRITICAL)`), 2)).toEqual([MODEL, MODEL]);
  });
});
