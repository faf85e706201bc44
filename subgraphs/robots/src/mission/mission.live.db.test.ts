import { clock } from '@valueverse/kit/clock';
import { hear } from '@valueverse/kit/testing/hear';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFleet, operator, type FleetWorld } from '../testing/fleet-world.js';
import type { TestRobot } from '../testing/test-robot.js';

const viewer = as('viewer');
const abroad = { tenant: 'other' };
const stranger = as('viewer', abroad);

let world: FleetWorld;
let now = Date.UTC(2026, 0, 31, 8);
/** A facility with one robot, and a mission that was driven there. */
const places: { facilityId: string; robot: TestRobot; missionId: string }[] = [];

async function driveMission() {
  const facilityId = await world.addFacility();
  const robot = await (await world.addRobot(facilityId, `L-${places.length}`)).wakeUp();
  const input = { facilityId, kind: 'DELIVERY', origin: 'pharmacy', destination: 'ward' };
  const missionId = (await world.mutate('dispatchMission mission { id }', input)).mission.id as string;
  const [load, handover] = [`${missionId}:load`, `${missionId}:handover`];
  const order = { orderId: missionId };
  for (const said of [
    { ...order, left: [2, 4], driving: true, actions: { [load]: 'WAITING', [handover]: 'WAITING' } },
    { ...order, left: [4], driving: true, actions: { [load]: 'FINISHED', [handover]: 'WAITING' } },
    { ...order, lastNodeSequenceId: 4, actions: { [load]: 'FINISHED', [handover]: 'FINISHED' } },
  ]) {
    now += 60_000;
    await robot.say(said);
  }
  places.push({ facilityId, robot, missionId });
}

beforeAll(async () => {
  clock.drive(() => new Date(now));
  world = await openFleet();
  await driveMission();
  await driveMission();
});
afterAll(async () => {
  clock.drive();
  await world.stop();
});

const TURNS = ['REQUESTED', 'ASSIGNED', 'EN_ROUTE_PICKUP', 'IN_TRANSIT', 'COMPLETED'];
const updated = (args = '') => `subscription { missionUpdated${args} { id status timeline { status } robot { id } } }`;
const ids = async (args: string, count: number) =>
  (await hear(world, updated(args), { caller: viewer, count })).map(({ data }) => data.missionUpdated.id);

describe('A mission', () => {
  it('is told at each of its turns, in their order', async () => {
    const told = await hear(world, updated(), { caller: viewer, count: 10 });
    const of = (from: number) => told.slice(from, from + 5).map(({ data }) => data.missionUpdated.id);
    expect([of(0), of(5)]).toEqual(places.map(({ missionId }) => Array(5).fill(missionId)));
    expect(told[0]?.data.missionUpdated.timeline.map(({ status }: { status: string }) => status)).toEqual(TURNS);
  });

  it.each([
    ['its facility', () => `(facilityId: "${places[1]?.facilityId}")`, 5],
    ['itself', () => `(missionId: "${places[1]?.missionId}")`, 5],
    ['its robot', () => `(robotId: "${places[1]?.robot.id}")`, 4],
    ['some of its turns', () => `(robotId: "${places[1]?.robot.id}", statuses: [IN_TRANSIT, COMPLETED])`, 2],
  ])('is told to those who follow %s, and of others they hear nothing', async (_, args, count) => {
    expect(await ids(args(), count)).toEqual(Array(count).fill(places[1]?.missionId));
    const last = await hear(world, updated(args()), { caller: viewer, count });
    expect(last.at(-1)?.data.missionUpdated.status).toBe('COMPLETED');
  });

  it('is told by the turns that are asked for', async () => {
    const told = await hear(world, updated('(statuses: [ASSIGNED, IN_TRANSIT])'), { caller: viewer, count: 4 });
    const types = (await world.events()).map(({ type }) => type);
    expect(told.map(({ id }) => types[Number(id.split(':')[1]) - 1])).toEqual([
      'robots.mission.assigned.v1',
      'robots.mission.phase.changed.v1',
      'robots.mission.assigned.v1',
      'robots.mission.phase.changed.v1',
    ]);
  });

  it('is lost to nobody who resumes', async () => {
    const told = await hear(world, updated(), { caller: viewer, count: 10 });
    for (const place of [0, 4, 8]) {
      const rest = { caller: viewer, resume: told[place]!.id, count: 9 - place };
      expect(await hear(world, updated(), rest)).toEqual(told.slice(place + 1));
    }
  });

  it('is told in its tenant alone', async () => {
    const stops = [{ id: 'ward', name: 'Ward', x: 0, y: 0, mapId: 'floor-1' }];
    const facility = { name: 'South', timezone: 'UTC', stops };
    const foreman = as('operator', abroad);
    const { facility: own } = await world.mutate('registerFacility facility { id }', facility, foreman);
    const wish = { facilityId: own.id, kind: 'PATROL', destination: 'ward' };
    const { mission } = await world.mutate('dispatchMission mission { id }', wish, foreman);
    const [first] = await hear(world, updated(), { caller: stranger });
    expect(first?.data.missionUpdated.id).toBe(mission.id);
    for (const args of [
      `(facilityId: "${places[0]?.facilityId}")`,
      `(missionId: "${places[0]?.missionId}")`,
      `(robotId: "${places[0]?.robot.id}")`,
    ]) {
      const [refused] = await hear(world, updated(args), { caller: stranger });
      expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  it('is not told to somebody without a role', async () => {
    const [refused] = await hear(world, updated(), { caller: { ...operator, roles: [] } });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});
