import type { SimulatedRobot } from './fleet.js';
import type { Order, OrderNode } from './order.js';

export interface ActionState {
  readonly actionId: string;
  readonly actionType: string;
  status: 'WAITING' | 'RUNNING' | 'FINISHED' | 'FAILED';
}

/** All a simulated robot knows of itself. Its dialect writes a state message from it. */
export interface Device {
  position: { x: number; y: number; theta: number; mapId: string };
  lastNodeId: string;
  lastNodeSequenceId: number;
  orderId: string;
  orderUpdateId: number;
  nodesLeft: OrderNode[];
  edgesLeft: Order['edges'][number][];
  actions: ActionState[];
  instantActions: ActionState[];
  driving: boolean;
  speed: number;
  batteryPercent: number;
  charging: boolean;
  /** The order the robot refused last, and why; forgotten with the next one it takes. */
  refusal: { readonly orderId: string; readonly reason: RefusalReason } | null;
}

export type RefusalReason = 'OTHER_ORDER_ACTIVE' | 'VALIDATION_FAILURE' | 'NO_ORDER_TO_CANCEL';

export const deviceOf = ({ home, batteryPercent }: SimulatedRobot): Device => ({
  position: { x: home.x, y: home.y, theta: 0, mapId: home.mapId },
  lastNodeId: home.nodeId,
  lastNodeSequenceId: 0,
  orderId: '',
  orderUpdateId: 0,
  nodesLeft: [],
  edgesLeft: [],
  actions: [],
  instantActions: [],
  driving: false,
  speed: 0,
  batteryPercent,
  charging: false,
  refusal: null,
});

/** Takes an order on: everything is still to do. */
export function takeOrder(device: Device, order: Order): void {
  device.orderId = order.orderId;
  device.orderUpdateId = order.orderUpdateId;
  device.nodesLeft = [...order.nodes];
  device.edgesLeft = [...order.edges];
  device.actions = order.nodes.flatMap(({ actions }) =>
    actions.map(({ actionId, actionType }) => ({ actionId, actionType, status: 'WAITING' as const })),
  );
  device.charging = false;
  device.refusal = null;
}

/** Gives the order up: nothing is left to travel and what was not done has failed (VDA 5050 3.0, 6.6.5). */
export function dropOrder(device: Device): void {
  device.nodesLeft = [];
  device.edgesLeft = [];
  for (const action of device.actions) if (action.status !== 'FINISHED') action.status = 'FAILED';
  device.driving = false;
  device.speed = 0;
}
