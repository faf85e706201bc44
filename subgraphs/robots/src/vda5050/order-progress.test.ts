import { describe, expect, it } from 'vitest';
import { orderProgress } from './order-progress.js';
import type { ActionStatus, RobotState } from './robot-state.js';
import type { TransportOrder } from './transport-order.js';

const place = { x: 0, y: 0, mapId: 'floor-1' };
const action = (actionId: string, actionType: string) => ({ actionId, actionType, parameters: {} });
const order: TransportOrder = {
  orderId: 'm1',
  orderUpdateId: 0,
  nodes: [
    { ...place, nodeId: 'here', actions: [] },
    { ...place, nodeId: 'pharmacy', actions: [action('m1:load', 'pick')] },
    { ...place, nodeId: 'ward', actions: [action('m1:handover', 'drop')] },
  ],
};

const idle: RobotState = {
  headerId: 1,
  at: '2026-01-01T08:00:00.000Z',
  orderId: 'm1',
  orderUpdateId: 0,
  lastNodeId: 'here',
  lastNodeSequenceId: 0,
  nodesLeft: [],
  edgesLeft: [],
  actions: [],
  instantActions: [],
  driving: false,
  paused: false,
  position: null,
  speed: null,
  battery: { percent: 80, charging: false },
  operatingMode: 'AUTOMATIC',
  errors: [],
  emergencyStop: false,
};

const actions = (load: ActionStatus, handover: ActionStatus) => [
  { actionId: 'm1:load', status: load, result: null },
  { actionId: 'm1:handover', status: handover, result: null },
];
const toWard = { nodesLeft: [4], edgesLeft: [3], lastNodeSequenceId: 2 };
const error = { type: 'LOCALIZATION_ERROR', level: 'FATAL', description: 'lost', references: {} } as const;

describe('The progress of an order', () => {
  it.each([
    [
      'EN_ROUTE_PICKUP',
      { nodesLeft: [2, 4], edgesLeft: [1, 3], driving: true, actions: actions('WAITING', 'WAITING') },
    ],
    ['LOADING', { ...toWard, actions: actions('RUNNING', 'WAITING') }],
    ['IN_TRANSIT', { ...toWard, driving: true, actions: actions('FINISHED', 'WAITING') }],
    ['ARRIVED', { lastNodeSequenceId: 4, actions: actions('FINISHED', 'WAITING') }],
    ['HANDOVER', { lastNodeSequenceId: 4, actions: actions('FINISHED', 'RUNNING') }],
    ['COMPLETED', { lastNodeSequenceId: 4, actions: actions('FINISHED', 'FINISHED') }],
    ['PAUSED', { ...toWard, paused: true, actions: actions('FINISHED', 'WAITING') }],
    ['BLOCKED', { ...toWard, emergencyStop: true, actions: actions('FINISHED', 'WAITING') }],
    ['BLOCKED', { ...toWard, actions: actions('RETRIABLE', 'WAITING') }],
    ['BLOCKED', { ...toWard, actions: actions('FINISHED', 'WAITING'), errors: [{ ...error, level: 'URGENT' }] }],
  ] as const)('is %s', (phase, state) => {
    expect(orderProgress({ ...idle, ...state }, order)).toEqual({ phase, reason: null });
  });

  it('is completed although the robot names actions nobody ordered', () => {
    const extra = [
      ...actions('FINISHED', 'FINISHED'),
      { actionId: 'request', status: 'FAILED', result: null } as const,
    ];
    expect(orderProgress({ ...idle, actions: extra }, order)?.phase).toBe('COMPLETED');
  });

  it('fails when the robot stands idle with it without having done it', () => {
    const dropped = { phase: 'FAILED', reason: 'The robot dropped the order.' };
    expect(orderProgress(idle, order)).toEqual(dropped);
    expect(orderProgress({ ...idle, lastNodeSequenceId: 4 }, order)).toEqual(dropped);
    const [load] = actions('FINISHED', 'FINISHED');
    expect(orderProgress({ ...idle, lastNodeSequenceId: 4, actions: [load!] }, order)).toEqual(dropped);
  });

  it('is completed at the last node where no action was ordered', () => {
    const bare = { ...order, nodes: order.nodes.map((node) => ({ ...node, actions: [] })) };
    expect(orderProgress({ ...idle, lastNodeSequenceId: 2 }, bare)?.phase).toBe('FAILED');
    expect(orderProgress({ ...idle, lastNodeSequenceId: 4 }, bare)?.phase).toBe('COMPLETED');
  });

  it('fails with an action, in the robot’s words', () => {
    const [load, handover] = actions('FINISHED', 'FAILED');
    const state = { ...idle, actions: [load!, { ...handover!, result: 'Nobody took it.' }] };
    expect(orderProgress(state, order)).toEqual({ phase: 'FAILED', reason: 'Nobody took it.' });
  });

  it('fails with a grave error on the way, but not with one after the end', () => {
    const underway = { ...idle, ...toWard, actions: actions('FINISHED', 'WAITING'), errors: [error] };
    expect(orderProgress(underway, order)).toEqual({ phase: 'FAILED', reason: 'LOCALIZATION_ERROR: lost' });
    const arrived = { ...idle, lastNodeSequenceId: 4, actions: actions('FINISHED', 'FINISHED'), errors: [error] };
    expect(orderProgress(arrived, order)?.phase).toBe('COMPLETED');
  });

  it('fails when the robot refuses the order', () => {
    const refusal = { ...error, type: 'NO_ROUTE_TO_TARGET', level: 'WARNING', references: { orderId: 'm1' } } as const;
    const state = { ...idle, orderId: 'another', errors: [refusal] };
    expect(orderProgress(state, order)).toEqual({ phase: 'FAILED', reason: 'NO_ROUTE_TO_TARGET: lost' });
  });

  it('is unknown while the robot drives another order, even when it mentions a repetition of this one', () => {
    expect(orderProgress({ ...idle, orderId: 'another' }, order)).toBeNull();
    const repeated = {
      ...error,
      type: 'SAME_ORDER_UPDATE_ID',
      level: 'WARNING',
      references: { orderId: 'm1' },
    } as const;
    expect(orderProgress({ ...idle, orderId: 'another', errors: [repeated] }, order)).toBeNull();
  });
});
