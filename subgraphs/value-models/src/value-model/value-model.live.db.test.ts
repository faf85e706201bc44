import { endOfLog, hear } from '@valueverse/kit/testing/hear';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { deliverMission, type Story, tellStory } from '../testing/story.js';

const viewer = as('viewer');
const stranger = as('viewer', { tenant: 'other' });
const clinician = as('clinician', { purposeOfUse: 'TREAT' });

let world: World;
let first: Story;
let second: Story;
let abroad: Story;
beforeAll(async () => {
  world = await openWorld(valueModels);
  abroad = await tellStory(world, 'other');
  first = await tellStory(world);
  second = await tellStory(world);
});
afterAll(() => world.stop());

const changed = (id: string) => `subscription { valueModelChanged(id: "${id}") { id revision stage } }`;
const stages = (id: string) => `subscription { stageChanged(initiativeId: "${id}") { model { id } from to } }`;
const realization = (args: string) =>
  `subscription { benefitRealizationUpdated${args} { realized { amount } commitment { id status } model { id } causedBy { types } } }`;

describe('A model that is followed', () => {
  it('is pushed as it stands, changes in a row as one', async () => {
    const [push] = await hear(world, changed(first.modelId), { caller: viewer });
    expect(push?.data.valueModelChanged).toEqual({ id: first.modelId, revision: 8, stage: 'REALIZING' });
  });

  it('is pushed again after the next change of its own, and resumed nothing is lost', async () => {
    const [push] = await hear(world, changed(second.modelId), { caller: viewer });
    await deliverMission(world, second.initiativeId);
    await deliverMission(world, first.initiativeId);
    await endOfLog(world);
    const [next] = await hear(world, changed(second.modelId), { caller: viewer, resume: push!.id });
    expect(next?.data.valueModelChanged).toMatchObject({ id: second.modelId, revision: 9 });
    const subjects = (await world.events()).map(({ subject }) => subject);
    expect(subjects[Number(next?.id.split(':')[1]) - 1]).toBe(second.modelId);
  });

  it.each([
    ['another tenant', stranger],
    ['a clinician', clinician],
  ])('is not there for %s', async (_, caller) => {
    const [refused] = await hear(world, changed(first.modelId), { caller });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('A stage', () => {
  it('is told when a model of the initiative reaches it, once each, and resumed nothing is lost', async () => {
    const told = await hear(world, stages(second.initiativeId), { caller: viewer, count: 2 });
    const model = { id: second.modelId };
    expect(told.map(({ data }) => data.stageChanged)).toEqual([
      { model, from: 'DRAFT', to: 'COMMITTED' },
      { model, from: 'COMMITTED', to: 'REALIZING' },
    ]);
    expect(await hear(world, stages(second.initiativeId), { caller: viewer, resume: told[0]!.id })).toEqual([told[1]]);
    const all = (await world.events()).filter(({ type }) => type === 'value-models.model.stage.changed.v1');
    expect(all).toHaveLength(6);
  });

  it.each([
    ['another tenant', stranger],
    ['a clinician', clinician],
  ])('is not told to %s', async (_, caller) => {
    const [refused] = await hear(world, stages(first.initiativeId), { caller });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const [own] = await hear(world, stages(abroad.initiativeId), { caller: stranger });
    expect(own?.data.stageChanged.model.id).toBe(abroad.modelId);
  });
});

describe('A realization', () => {
  it.each([
    ['model', () => `(modelId: "${first.modelId}")`],
    ['commitment', () => `(commitmentId: "${first.commitmentId}")`],
  ])('is followed by its %s: one push carries the running total of all that came', async (_, args) => {
    const [push] = await hear(world, realization(args()), { caller: viewer });
    expect(push?.data.benefitRealizationUpdated).toMatchObject({
      realized: { amount: expect.stringMatching(/^[12]0$/) },
      commitment: { id: first.commitmentId, status: 'ACTIVE' },
      model: { id: first.modelId },
      causedBy: { types: expect.arrayContaining(['value-models.commitment.recovered.v1']) },
    });
  });

  it('of a commitment is not there for another tenant', async () => {
    const query = realization(`(commitmentId: "${first.commitmentId}")`);
    const [refused] = await hear(world, query, { caller: stranger });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it.each(['', '(modelId: "a", commitmentId: "b")'])('cannot be followed by %s', async (args) => {
    const [refused] = await hear(world, realization(args), { caller: viewer });
    expect(refused?.errors?.[0]).toMatchObject({
      message: 'Expected either modelId or commitmentId, got both or none.',
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});
