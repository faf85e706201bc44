import { clock } from '@valueverse/kit/clock';
import { as } from '@valueverse/kit/testing/world';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFleet, operator, type FleetWorld } from '../testing/fleet-world.js';
import type { Said, TestRobot } from '../testing/test-robot.js';

const START = Date.UTC(2026, 0, 31, 8);
const at = (second: number) => new Date(START + second * 1000).toISOString();

let now: number;
let world: FleetWorld;
let facilityId: string;
let robot: TestRobot;
let count = 0;

beforeAll(async () => (world = await openFleet()));
afterAll(() => world.stop());
beforeEach(async () => {
  now = START;
  clock.drive(() => new Date(now));
  facilityId = await world.addFacility();
  robot = await (await world.addRobot(facilityId, `A-${(count += 1)}`)).wakeUp();
});
afterEach(() => clock.drive());

/** The robot says so in that second, which is now from then on. */
const say = (said: Said, second: number) => {
  now = START + second * 1000;
  return robot.say(said);
};
const dispatch = async () => {
  const input = { facilityId, kind: 'DELIVERY', origin: 'pharmacy', destination: 'ward' };
  return (await world.mutate('dispatchMission mission { id }', input)).mission.id as string;
};
const ask = async (id: string, selection: string) =>
  (await world.ask(`{ mission(id: "${id}") { ${selection} } }`, as('viewer'))).data.mission;
const done = (id: string): Said => ({
  orderId: id,
  actions: { [`${id}:load`]: 'FINISHED', [`${id}:handover`]: 'FINISHED' },
});

describe('A mission', () => {
  it('keeps its robot when a state of another order crosses the cancellation', async () => {
    const id = await dispatch();
    await world.outgoing(robot);
    await world.mutate('cancelMission mission { id }', { missionId: id, reason: 'no need' });
    const free = async () => {
      const { data } = await world.ask(`{ robot(id: "${robot.id}") { currentMission { id } } }`, operator);
      return data.robot.currentMission === null;
    };
    await say({ orderId: 'another' }, 1);
    expect(await free()).toBe(false);
    const [order] = await world.outgoing(robot);
    expect(order?.content.actions).toMatchObject([{ actionId: `${id}:cancel` }]);
    await say({ orderId: 'another' }, 2);
    expect(await free()).toBe(false);
    await say({ orderId: 'another', actions: { [`${id}:cancel`]: 'FAILED' } }, 2);
    expect(await free()).toBe(true);
    now += 600_000;
    expect(await world.outgoing(robot)).toEqual([]);
  });

  it('fails when its robot stands idle with the order undone, and frees the robot', async () => {
    const id = await dispatch();
    await say({ orderId: id, left: [2, 4] }, 1);
    await say({ orderId: id }, 2);
    const [status, failure] = ['FAILED', 'The robot dropped the order.'];
    expect(await ask(id, 'status failure')).toEqual({ status, failure });
    expect(await ask(await dispatch(), 'status')).toEqual({ status: 'ASSIGNED' });
  });

  it('ends when its end is told, however far the robot’s clock is ahead, and spoils no later message', async () => {
    const id = await dispatch();
    await robot.say({ ...done(id), at: '2099-01-01T00:00:00.000Z' });
    expect(await ask(id, 'status endedAt')).toEqual({ status: 'COMPLETED', endedAt: at(0) });
    const next = await dispatch();
    now += 1000;
    await robot.bring(robot.topic('state'), {
      ...robot.state({ orderId: next, left: [4], driving: true }),
      headerId: 0,
    });
    expect(await ask(next, 'status timeline { at }')).toEqual({
      status: 'IN_TRANSIT',
      timeline: [{ at: at(0) }, { at: at(0) }, { at: at(1) }],
    });
  });
});
