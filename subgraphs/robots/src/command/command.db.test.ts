import { clock } from '@valueverse/kit/clock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFleet, type FleetWorld } from '../testing/fleet-world.js';
import type { TestRobot } from '../testing/test-robot.js';
import { stateRequests } from './due-commands.js';

let world: FleetWorld;
let robot: TestRobot;
let missionId: string;
let now: number;
let count = 0;

beforeAll(async () => (world = await openFleet()));
afterAll(() => world.stop());
beforeEach(async () => {
  now = Date.UTC(2026, 0, 31, 8);
  clock.drive(() => new Date(now));
  const facilityId = await world.addFacility();
  robot = await (await world.addRobot(facilityId, `C-${(count += 1)}`, 'VDA5050_V3')).wakeUp();
  const input = { facilityId, kind: 'DELIVERY', origin: 'pharmacy', destination: 'ward' };
  missionId = (await world.mutate('dispatchMission mission { id }', input)).mission.id;
});
afterEach(() => clock.drive());

const done = () => ({ [`${missionId}:load`]: 'FINISHED', [`${missionId}:handover`]: 'FINISHED' });
const after = (seconds: number) => {
  now += seconds * 1000;
  return world.outgoing(robot);
};

describe('An order', () => {
  it('is published in the robot’s protocol, with its stops as nodes', async () => {
    const [order, ...more] = await after(0);
    expect(more).toEqual([]);
    expect(order?.topic).toBe(robot.topic('order'));
    expect(order?.content).toMatchObject({
      headerId: 0,
      version: '3.0.0',
      orderId: missionId,
      orderUpdateId: 0,
      nodes: [{ nodeId: 'start' }, { nodeId: 'pharmacy' }, { nodeId: 'ward' }],
    });
  });

  it('is sent again, as the same order, until the robot’s state answers it', async () => {
    const [first] = await after(0);
    expect(await after(1)).toEqual([]);
    const [second] = await after(1);
    expect(second?.content).toMatchObject({ headerId: 1, orderId: missionId, orderUpdateId: 0 });
    expect(second?.content.nodes).toEqual(first?.content.nodes);
    expect(await after(3)).toEqual([]);
    expect(await after(1)).toHaveLength(1);
    await robot.say({ orderId: missionId, left: [2, 4] });
    expect(await after(600)).toEqual([]);
  });

  it('is sent at once when its robot comes back', async () => {
    await after(0);
    for (const seconds of [2, 4, 8, 16]) expect(await after(seconds)).toHaveLength(1);
    await robot.connect('OFFLINE');
    expect(await after(1)).toEqual([]);
    await robot.connect();
    expect(await after(0)).toHaveLength(1);
  });

  it('is sent again when the robot has forgotten it', async () => {
    await after(0);
    await robot.say({ orderId: missionId, left: [2, 4] });
    await robot.say({ orderId: '' });
    expect(await after(0)).toMatchObject([{ content: { orderId: missionId } }]);
  });

  it('is sent no more once its mission is over', async () => {
    await after(0);
    await robot.say({ orderId: missionId, lastNodeSequenceId: 4, actions: done() });
    expect(await after(600)).toEqual([]);
  });
});

it('asks robots at work for their state, and no others', async () => {
  const asked = async () =>
    (await stateRequests(world.host)).filter(({ topic }) => topic === robot.topic('instantActions'));
  expect(await asked()).toEqual([]);
  await robot.say({ orderId: missionId, left: [2, 4] });
  const [request] = await asked();
  expect(JSON.parse(request!.payload)).toMatchObject({
    actions: [{ actionType: 'stateRequest', blockingType: 'NONE' }],
  });
  await robot.say({ orderId: missionId, lastNodeSequenceId: 4, actions: done() });
  expect(await asked()).toEqual([]);
});
