import { clock } from '@valueverse/kit/clock';
import { hear } from '@valueverse/kit/testing/hear';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFleet, operator, type FleetWorld } from '../testing/fleet-world.js';
import type { TestRobot } from '../testing/test-robot.js';

const viewer = as('viewer');
const stranger = as('viewer', { tenant: 'other' });
const SAMPLE_MS = 5_000;

let world: FleetWorld;
let now = Date.UTC(2026, 0, 31, 8);
let facilityId: string;
let elsewhere: TestRobot;
let one: TestRobot;
let two: TestRobot;

/** The robots come online, then `one` is sampled three times, `two` once in between. */
beforeAll(async () => {
  clock.drive(() => new Date(now));
  world = await openFleet();
  facilityId = await world.addFacility();
  elsewhere = await (await world.addRobot(await world.addFacility(), 'R-0')).wakeUp();
  one = await world.addRobot(facilityId, 'R-1');
  two = await world.addRobot(facilityId, 'R-2');
  await one.connect();
  await two.connect();
  for (const robot of [one, two, one, elsewhere, one]) {
    now += SAMPLE_MS;
    await robot.say({ percent: 50 });
  }
});
afterAll(async () => {
  clock.drive();
  await world.stop();
});

const changed = (args: string) => `subscription { robotStateChanged${args} { id battery { percent } } }`;
const heard = async (args: string, count: number) =>
  (await hear(world, changed(args), { caller: viewer, count })).map(({ data }) => data.robotStateChanged.id);
const inFacility = (more = '') => `(facilityId: "${facilityId}"${more})`;

describe('The state of a robot', () => {
  it('is told to those who follow its facility, change by change', async () => {
    expect(await heard(inFacility(), 6)).toEqual([one.id, two.id, one.id, two.id, one.id, one.id]);
  });

  it('is told to those who follow the robot alone', async () => {
    expect(await heard(`(robotId: "${two.id}")`, 2)).toEqual([two.id, two.id]);
  });

  it('is told once in an interval for each robot, the one that was heard of last at the end', async () => {
    const told = await hear(world, changed(inFacility(', minIntervalMs: 50')), { caller: viewer, count: 2 });
    expect(told.map(({ data }) => data.robotStateChanged)).toEqual([
      { id: two.id, battery: { percent: 50 } },
      { id: one.id, battery: { percent: 50 } },
    ]);
  });

  it('is lost to nobody who resumes between two robots of one interval', async () => {
    const args = inFacility(', minIntervalMs: 50');
    const [first, second] = await hear(world, changed(args), { caller: viewer, count: 2 });
    expect(await hear(world, changed(args), { caller: viewer, resume: first!.id })).toEqual([second]);
  });

  it('is lost to nobody who resumes', async () => {
    const told = await hear(world, changed(inFacility()), { caller: viewer, count: 6 });
    const rest = { caller: viewer, resume: told[2]!.id, count: 3 };
    expect(await hear(world, changed(inFacility()), rest)).toEqual(told.slice(3));
  });

  it.each([
    ['(robotId: "a", facilityId: "b")', 'Expected either facilityId or robotId, got both or none.'],
    ['', 'Expected either facilityId or robotId, got both or none.'],
    ['(robotId: "a", minIntervalMs: 0)', 'Expected minIntervalMs from 1 to 60000, got 0.'],
    ['(robotId: "a", minIntervalMs: 60001)', 'Expected minIntervalMs from 1 to 60000, got 60001.'],
  ])('cannot be followed by %s', async (args, message) => {
    const [refused] = await hear(world, changed(args), { caller: viewer });
    expect(refused?.errors).toMatchObject([{ message, extensions: { code: 'INVALID_INPUT' } }]);
  });

  it.each([
    ['another tenant', stranger],
    ['somebody without a role', { ...operator, roles: [] }],
  ])('is not there for %s', async (_, caller) => {
    for (const args of [inFacility(), `(robotId: "${one.id}")`]) {
      const [refused] = await hear(world, changed(args), { caller });
      expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });
});
