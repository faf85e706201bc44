import { describe, expect, it } from 'vitest';
import { missionOrder } from './mission-order.js';

const place = (nodeId: string) => ({ nodeId, x: 1, y: 2, mapId: 'floor-1' });
const delivery = {
  id: 'm1',
  kind: 'DELIVERY',
  payload: 'MEAL',
  origin: place('kitchen'),
  destination: place('ward'),
} as const;
const stops = (order: ReturnType<typeof missionOrder>) =>
  order.nodes.map(({ nodeId, actions }) => [nodeId, ...actions.map(({ actionType }) => actionType)]);

describe('The order of a mission', () => {
  it('leads from where the robot stands over the origin to the destination', () => {
    expect(stops(missionOrder(delivery, place('dock')))).toEqual([['dock'], ['kitchen', 'pick'], ['ward', 'drop']]);
  });

  it('begins at the first stop when the robot is there or has not said where it is', () => {
    const expected = [
      ['kitchen', 'pick'],
      ['ward', 'drop'],
    ];
    expect(stops(missionOrder(delivery, place('kitchen')))).toEqual(expected);
    expect(stops(missionOrder(delivery, null))).toEqual(expected);
  });

  it('has the same ids whenever it is made, and says what is carried', () => {
    const order = missionOrder(delivery, null);
    expect(order).toEqual(missionOrder(delivery, null));
    expect(order.nodes[1]?.actions).toEqual([
      { actionId: 'm1:handover', actionType: 'drop', parameters: { loadType: 'MEAL' } },
    ]);
  });

  it('picks nothing up when nothing is carried', () => {
    const charging = { ...delivery, kind: 'CHARGING', payload: null, origin: null } as const;
    expect(stops(missionOrder(charging, place('dock')))).toEqual([['dock'], ['ward', 'startCharging']]);
  });
});
