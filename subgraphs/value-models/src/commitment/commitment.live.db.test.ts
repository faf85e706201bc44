import { hear } from '@valueverse/kit/testing/hear';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { type Story, tellStory } from '../testing/story.js';

const executive = as('executive');
const stranger = as('executive', { tenant: 'other' });
const LIFE = ['PROPOSED', 'ACTIVE', 'AT_RISK', 'ACTIVE'];

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

const followed = (args = '') =>
  `subscription { commitmentStatusChanged${args} { status commitment { id status model { id } } } }`;

describe('The status of a commitment', () => {
  it('is told at every turn, with the commitment as it stands now', async () => {
    const told = await hear(world, followed(), { caller: executive, count: 8 });
    const changes = told.map(({ data }) => data.commitmentStatusChanged);
    expect(changes.map(({ status }) => status)).toEqual([...LIFE, ...LIFE]);
    expect(changes.map(({ commitment }) => commitment.id)).toEqual([
      ...Array(4).fill(first.commitmentId),
      ...Array(4).fill(second.commitmentId),
    ]);
    expect(changes[0].commitment.status).toBe('ACTIVE');
  });

  it.each([
    ['its model', () => `(modelId: "${second.modelId}")`],
    ['itself', () => `(commitmentId: "${second.commitmentId}")`],
  ])('is told to those who follow %s, and of others they hear nothing', async (_, args) => {
    const told = await hear(world, followed(args()), { caller: executive, count: 4 });
    const ids = told.map(({ data }) => data.commitmentStatusChanged.commitment.id);
    expect(ids).toEqual(Array(4).fill(second.commitmentId));
  });

  it('is lost to nobody who resumes', async () => {
    const told = await hear(world, followed(), { caller: executive, count: 8 });
    expect(await hear(world, followed(), { caller: executive, resume: told[2]!.id, count: 5 })).toEqual(told.slice(3));
  });

  it('is told in its tenant alone, and to no clinician', async () => {
    const own = await hear(world, followed(), { caller: stranger, count: 4 });
    expect(own.map(({ data }) => data.commitmentStatusChanged.commitment.id)).toEqual(
      Array(4).fill(abroad.commitmentId),
    );
    const clinician = as('clinician', { purposeOfUse: 'TREAT' });
    for (const [caller, args, code] of [
      [stranger, `(commitmentId: "${first.commitmentId}")`, 'NOT_FOUND'],
      [clinician, `(modelId: "${first.modelId}")`, 'NOT_FOUND'],
      [clinician, '', 'FORBIDDEN'],
    ] as const) {
      const [refused] = await hear(world, followed(args), { caller });
      expect(refused).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });
});
