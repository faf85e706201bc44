import { describe, expect, it } from 'vitest';
import { adapterOf, adapterOfVersion, PROTOCOLS } from './adapters.js';
import type { TransportOrder } from './transport-order.js';

const header = {
  headerId: 12,
  timestamp: '2026-01-01T08:00:00.5Z',
  version: '2.1.0',
  manufacturer: 'KIT',
  serialNumber: '0001',
};
const progress = {
  orderId: 'm1',
  orderUpdateId: 0,
  lastNodeId: 'dock',
  lastNodeSequenceId: 0,
  nodeStates: [{ nodeId: 'ward', sequenceId: 2, released: true }],
  edgeStates: [{ edgeId: 'dock>ward', sequenceId: 1, released: true }],
  driving: true,
  velocity: { vx: 0.6, vy: 0.8 },
};
const errorReferences = [{ referenceKey: 'orderId', referenceValue: 'm1' }];

const stateV2 = {
  ...header,
  ...progress,
  actionStates: [{ actionId: 'a1', actionStatus: 'RUNNING', resultDescription: 'half' }],
  agvPosition: { x: 1, y: 2, theta: 0.5, mapId: 'floor-1', positionInitialized: true },
  batteryState: { batteryCharge: 81.5, charging: false },
  operatingMode: 'TEACHIN',
  errors: [{ errorType: 'orderError', errorLevel: 'WARNING', errorDescription: 'no', errorReferences }],
  safetyState: { eStop: 'NONE', fieldViolation: false },
};
const stateV3 = {
  ...header,
  ...progress,
  actionStates: [{ actionId: 'a1', actionStatus: 'RUNNING', actionResult: 'half' }],
  instantActionStates: [{ actionId: 'i1', actionStatus: 'FAILED' }],
  mobileRobotPosition: { x: 1, y: 2, theta: 0.5, mapId: 'floor-1', localized: true },
  powerSupply: { stateOfCharge: 81.5, charging: false },
  operatingMode: 'TEACH_IN',
  errors: [{ errorType: 'orderError', errorLevel: 'WARNING', errorDescription: 'no', errorReferences }],
  safetyState: { activeEmergencyStop: 'NONE', fieldViolation: false },
};

const v2 = adapterOf('VDA5050_V2');
const v3 = adapterOf('VDA5050_V3');

describe('A state', () => {
  it('reads the same from either version', () => {
    expect(v2.check('state', stateV2)).toBeNull();
    expect(v3.check('state', stateV3)).toBeNull();
    // 2.x lists instant actions among the others.
    expect({ ...v2.readState(stateV2), instantActions: v3.readState(stateV3).instantActions }).toEqual(
      v3.readState(stateV3),
    );
    expect(v3.readState(stateV3)).toEqual({
      headerId: 12,
      at: '2026-01-01T08:00:00.500Z',
      orderId: 'm1',
      orderUpdateId: 0,
      lastNodeId: 'dock',
      lastNodeSequenceId: 0,
      nodesLeft: [2],
      edgesLeft: [1],
      instantActions: [{ actionId: 'i1', status: 'FAILED', result: null }],
      actions: [{ actionId: 'a1', status: 'RUNNING', result: 'half' }],
      driving: true,
      paused: false,
      position: { x: 1, y: 2, theta: 0.5, mapId: 'floor-1', localized: true },
      speed: 1,
      battery: { percent: 81.5, charging: false },
      operatingMode: 'TEACH_IN',
      errors: [{ type: 'orderError', level: 'WARNING', description: 'no', references: { orderId: 'm1' } }],
      emergencyStop: false,
    });
  });

  it('may leave out what the standard leaves open', () => {
    const { agvPosition: _, velocity: __, ...rest } = stateV2;
    expect(v2.check('state', rest)).toBeNull();
    expect(v2.readState(rest)).toMatchObject({ position: null, speed: null });
  });

  it.each([
    ['2.x', v2, stateV3, "/ must have required property 'batteryState'"],
    ['3.0', v3, stateV2, "/ must have required property 'instantActionStates'"],
    ['2.x', v2, { ...stateV2, headerId: 2 ** 32 }, '/headerId must be <= 4294967295'],
    ['2.x', v2, { ...stateV2, headerId: -1 }, '/headerId must be >= 0'],
    ['2.x', v2, { ...stateV2, timestamp: 'yesterday' }, '/timestamp must match format "date-time"'],
    [
      '2.x',
      v2,
      { ...stateV2, batteryState: { batteryCharge: 181, charging: false } },
      '/batteryState/batteryCharge must be <= 100',
    ],
    [
      '3.0',
      v3,
      { ...stateV3, safetyState: { activeEmergencyStop: 'AUTOACK', fieldViolation: false } },
      '/safetyState/activeEmergencyStop must be equal to one of the allowed values (MANUAL, REMOTE, NONE)',
    ],
    ['3.0', v3, 'state', '/ must be object'],
    ['3.0', v3, null, '/ must be object'],
  ])('that breaks %s is told why', (...[, adapter, message, reason]) => {
    expect(adapter.check('state', message)).toBe(reason);
  });
});

describe('A connection message', () => {
  it('knows the lost connection by its name in each version', () => {
    const lost = { ...header, connectionState: 'CONNECTIONBROKEN' };
    expect(v2.check('connection', lost)).toBeNull();
    expect(v2.readConnection(lost)).toMatchObject({ headerId: 12, connection: 'CONNECTION_BROKEN' });
    expect(v3.check('connection', lost)).toContain('/connectionState must be equal to one of the allowed values');
    const asleep = { ...header, connectionState: 'HIBERNATING' };
    expect(v3.check('connection', asleep)).toBeNull();
    expect(v3.readConnection(asleep).connection).toBe('HIBERNATING');
    expect(v2.check('connection', asleep)).not.toBeNull();
  });
});

describe('An order', () => {
  const place = { x: 1, y: 2, mapId: 'floor-1' };
  const drop = { actionId: 'm1:handover', actionType: 'drop', parameters: { loadType: 'MEAL' } };
  const order: TransportOrder = {
    orderId: 'm1',
    orderUpdateId: 0,
    nodes: [
      { ...place, nodeId: 'dock', actions: [] },
      { ...place, nodeId: 'kitchen', actions: [] },
      { ...place, nodeId: 'ward', actions: [drop] },
    ],
  };

  it.each(PROTOCOLS)('is valid in %s, nodes even and edges odd', (protocol) => {
    const adapter = adapterOf(protocol);
    const written = adapter.writeOrder(order, header) as {
      nodes: { sequenceId: number }[];
      edges: { sequenceId: number }[];
    };
    expect(adapter.check('order', written)).toBeNull();
    expect(written.nodes.map(({ sequenceId }) => sequenceId)).toEqual([0, 2, 4]);
    expect(written.edges.map(({ sequenceId }) => sequenceId)).toEqual([1, 3]);
  });

  it('names the ends of its edges in 2.x only', () => {
    const ends = { startNodeId: 'dock', endNodeId: 'kitchen' };
    expect(v2.writeOrder(order, header)).toMatchObject({ edges: [ends, {}] });
    expect(v3.writeOrder(order, header)).not.toMatchObject({ edges: [ends, {}] });
  });

  it.each(PROTOCOLS)('is cancelled by a valid instant action in %s', (protocol) => {
    const adapter = adapterOf(protocol);
    const cancel = { actionId: 'c1', actionType: 'cancelOrder', parameters: {} };
    expect(adapter.check('instantActions', adapter.writeInstantActions([cancel], header))).toBeNull();
  });
});

it('finds an adapter by the version in a topic', () => {
  expect(adapterOfVersion('v3')?.protocol).toBe('VDA5050_V3');
  expect(adapterOfVersion('v1')).toBeUndefined();
});
