import { describe, expect, it } from 'vitest';
import { adapterOf } from '../../src/vda5050/adapters.js';
import { missionOrder } from '../../src/mission/mission-order.js';
import { simulatedRobots } from './fleet.js';
import { Robot } from './robot.js';

const PRESENT = Date.UTC(2026, 0, 31);
const YESTERDAY = '2026-01-30T08:00:00.000Z';
const place = (nodeId: string, x: number) => ({ nodeId, x, y: 2, mapId: 'floor-1' });
const stops = { origin: place('pharmacy', 20), destination: place('ward', 80) };

/** A robot at full speed, the states it told, and orders in its own dialect. */
function world(ordinal: 1 | 2, seed = 42) {
  const identity = simulatedRobots(seed, 2)[ordinal - 1]!;
  const adapter = adapterOf(identity.protocol);
  const states: object[] = [];
  const header = (timestamp: string) => {
    const { manufacturer, serialNumber } = identity;
    return { headerId: states.length, timestamp, version: adapter.version, manufacturer, serialNumber };
  };
  const robot: Robot = new Robot(identity, {
    seed,
    speed: Number.POSITIVE_INFINITY,
    present: () => PRESENT,
    publish: async (state) => void states.push({ ...header(robot.clock.iso()), ...state }),
  });
  const order = (id: string, timestamp = YESTERDAY) =>
    adapter.writeOrder(
      missionOrder({ id, kind: 'DELIVERY', payload: 'MEAL', ...stops }, identity.home),
      header(timestamp),
    );
  const cancel = () => {
    const action = { actionId: 'c1', actionType: 'cancelOrder', parameters: {} };
    return robot.instantActions(adapter.writeInstantActions([action], header(YESTERDAY)) as never);
  };
  const read = () => states.map((state) => adapter.readState(state));
  return {
    robot,
    adapter,
    states,
    read,
    cancel,
    give: (id: string, at?: string) => robot.order(order(id, at) as never),
  };
}

describe.each([1, 2] as const)('A simulated robot (%i)', (ordinal) => {
  it('drives an order to its end in states the standard allows', async () => {
    const { adapter, states, read, give } = world(ordinal);
    await give('m1');
    expect(states.map((state) => adapter.check('state', state))).toEqual(states.map(() => null));
    const last = read().at(-1);
    expect(last).toMatchObject({ orderId: 'm1', lastNodeId: 'ward', nodesLeft: [], edgesLeft: [], driving: false });
    expect(last?.position).toMatchObject({ x: 80, y: 2, localized: true });
    expect(last?.actions.map(({ status }) => status)).toEqual(['FINISHED', 'FINISHED']);
  });

  it('tells its state at least every 30 seconds of its own time, in the time of the order', async () => {
    const { read, give } = world(ordinal);
    await give('m1');
    const times = read().map(({ at }) => Date.parse(at));
    expect(times[0]).toBe(Date.parse(YESTERDAY));
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(30_000);
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(90_000);
  });

  it('drives the same way for the same seed', async () => {
    const [one, two, other] = [world(ordinal), world(ordinal), world(ordinal, 43)];
    for (const { give } of [one, two, other]) {
      await give('m1');
      await give('m2');
    }
    expect(one.states).toEqual(two.states);
    expect(one.states).not.toEqual(other.states);
  });

  it('uses its battery on the way and charges it between orders', async () => {
    const { robot, read, give } = world(ordinal);
    await give('m1');
    const [first, last] = [read()[0]!, read().at(-1)!];
    expect(last.battery.percent).toBeLessThan(first.battery.percent);
    await robot.tell();
    expect(read().at(-1)?.battery.percent).toBe(100);
  });

  it('answers an order it already has with its state and does nothing twice', async () => {
    const { states, give } = world(ordinal);
    await give('m1');
    const before = states.length;
    await give('m1');
    expect(states.length).toBe(before + 1);
  });

  it('refuses a second order while it drives the first', async () => {
    const { read, give } = world(ordinal);
    const first = give('m1');
    await give('m2');
    expect(read().at(-1)?.errors[0]).toMatchObject({ level: 'WARNING', references: { orderId: 'm2' } });
    await first;
    expect(read().at(-1)).toMatchObject({ orderId: 'm1', nodesLeft: [] });
  });

  it('gives an order up when told to', async () => {
    const { adapter, states, read, give, cancel } = world(ordinal);
    const drive = give('m1');
    await cancel();
    await drive;
    expect(adapter.check('state', states.at(-1))).toBeNull();
    expect(read().at(-1)).toMatchObject({ orderId: 'm1', nodesLeft: [], edgesLeft: [], driving: false });
    expect(JSON.stringify(states.at(-1))).toContain('"actionType":"cancelOrder","actionStatus":"FINISHED"');
    await give('m2');
    expect(read().at(-1)?.orderId).toBe('m2');
  });

  it('says nothing more once it is switched off', async () => {
    const { robot, states, give } = world(ordinal);
    const drive = give('m1');
    await robot.switchOff();
    await drive;
    const before = states.length;
    await robot.tell();
    expect(states.length).toBe(before);
  });
});
