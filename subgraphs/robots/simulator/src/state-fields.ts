import type { ActionState, Device, RefusalReason } from './device.js';

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The state fields both versions write alike. */
export const stateFields = (device: Device) => ({
  orderId: device.orderId,
  orderUpdateId: device.orderUpdateId,
  lastNodeId: device.lastNodeId,
  lastNodeSequenceId: device.lastNodeSequenceId,
  nodeStates: device.nodesLeft.map(({ nodeId, sequenceId }) => ({ nodeId, sequenceId, released: true })),
  edgeStates: device.edgesLeft.map(({ edgeId, sequenceId }) => ({ edgeId, sequenceId, released: true })),
  driving: device.driving,
  paused: false,
  velocity: { vx: round(device.speed), vy: 0, omega: 0 },
  operatingMode: 'AUTOMATIC',
});

export const position = ({ position: { x, y, theta, mapId } }: Device) => ({
  x: round(x),
  y: round(y),
  theta: round(theta),
  mapId,
});

export const charge = ({ batteryPercent }: Device) => round(batteryPercent);

export const actionState = ({ actionId, actionType, status }: ActionState) => ({
  actionId,
  actionType,
  actionStatus: status,
});

/** The error list: the order refused last, under the name the version has for the reason. */
export const errors = ({ refusal }: Device, names: Readonly<Record<RefusalReason, string>>) =>
  refusal
    ? [
        {
          errorType: names[refusal.reason],
          errorLevel: 'WARNING',
          errorDescription: refusal.reason.toLowerCase().replaceAll('_', ' '),
          errorReferences: [{ referenceKey: 'orderId', referenceValue: refusal.orderId }],
        },
      ]
    : [];
