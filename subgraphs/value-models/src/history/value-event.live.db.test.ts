import { hear } from '@valueverse/kit/testing/hear';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { deliverMission, type Story, tellStory } from '../testing/story.js';

const auditor = as('auditor');
const stranger = as('auditor', { tenant: 'other' });
const WHOLE = [
  'ModelCreated',
  'DriverSet',
  'BenefitProfiled',
  'CommitmentProposed',
  'CommitmentActivated',
  'MeasurementRecorded',
  'CommitmentAtRisk',
  'CommitmentRecovered',
];

let world: World;
let first: Story;
let second: Story;
beforeAll(async () => {
  world = await openWorld(valueModels);
  first = await tellStory(world);
  await tellStory(world, 'other');
  second = await tellStory(world);
});
afterAll(() => world.stop());

const FIELDS = '{ seq type hash prevHash model { id } }';
const all = `subscription { valueEvents ${FIELDS} }`;
const since = 'subscription($since: ID, $modelId: ID) { valueEvents(since: $since, modelId: $modelId) { seq type } }';
const entries = async (...hearing: [string, Parameters<typeof hear>[2]]) =>
  (await hear(world, ...hearing)).map(({ data }) => data.valueEvents);

describe('A history that is followed', () => {
  it('tells every entry once, in order, and links each to the one before', async () => {
    const told = await entries(all, { caller: auditor, count: 16 });
    expect(told.map(({ type }) => type)).toEqual([...WHOLE, ...WHOLE]);
    expect(told.map(({ seq }) => seq)).toEqual([...WHOLE, ...WHOLE].map((_, place) => (place % 8) + 1));
    expect(told.slice(1, 8).map(({ prevHash }) => prevHash)).toEqual(told.slice(0, 7).map(({ hash }) => hash));
    expect(new Set(told.map(({ model }) => model.id))).toEqual(new Set([first.modelId, second.modelId]));
  });

  it('tells what the query reads', async () => {
    const query = `{ valueModel(id: "${first.modelId}") { history ${FIELDS} } }`;
    const { data } = await world.ask(query, auditor);
    const told = await entries(all, { caller: auditor, count: 8 });
    expect(told).toEqual(data.valueModel.history.toReversed());
  });

  it('is that of one model when it is asked for', async () => {
    const told = await entries(since, { caller: auditor, variables: { modelId: second.modelId }, count: 8 });
    expect(told.map(({ type }) => type)).toEqual(WHOLE);
    await deliverMission(world, second.initiativeId);
    const { modelId } = second;
    const more = await entries(since, { caller: auditor, variables: { modelId }, count: 9 });
    expect(more.at(-1)).toEqual({ seq: 9, type: 'MeasurementRecorded' });
  });

  it('begins after `since`, and a cursor of the connection goes before it', async () => {
    const told = await hear(world, all, { caller: auditor, count: 8 });
    const types = async (variables: object, resume: string | null) =>
      (await entries(since, { caller: auditor, variables: { ...variables }, resume, count: 2 })).map(
        ({ type }) => type,
      );
    expect(await types({ since: told[2]?.id }, null)).toEqual(WHOLE.slice(3, 5));
    expect(await types({ since: told[2]?.id }, told[4]!.id)).toEqual(WHOLE.slice(5, 7));
    expect(await types({}, told[4]!.id)).toEqual(WHOLE.slice(5, 7));
  });

  it('cannot begin where no event can be', async () => {
    const [refused] = await hear(world, since, { caller: auditor, variables: { since: 'robots:1' }, resume: null });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
  });

  it('is closed to another tenant and to a clinician', async () => {
    expect((await entries(all, { caller: stranger, count: 8 })).map(({ type }) => type)).toEqual(WHOLE);
    const variables = { modelId: first.modelId };
    for (const [caller, asked, code] of [
      [stranger, variables, 'NOT_FOUND'],
      [as('clinician', { purposeOfUse: 'TREAT' }), variables, 'NOT_FOUND'],
      [as('clinician', { purposeOfUse: 'TREAT' }), {}, 'FORBIDDEN'],
    ] as const) {
      const [refused] = await hear(world, since, { caller, variables: asked });
      expect(refused).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });
});
