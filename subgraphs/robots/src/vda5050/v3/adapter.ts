import type { Adapter } from '../adapter.js';
import { messageCheck } from '../message-check.js';
import type { MessageHeader } from '../message-header.js';
import type { Connection } from '../robot-state.js';
import { writeAction, writeEdges, writeNodes } from '../transport-order.js';
import { readStateV3, type StateV3 } from './read-state.js';
import { V3_SCHEMAS } from './schemas.js';

type ConnectionV3 = MessageHeader & { connectionState: Connection };

/** VDA 5050 3.0. */
export const v3: Adapter = {
  protocol: 'VDA5050_V3',
  majorVersion: 'v3',
  version: '3.0.0',
  check: messageCheck(V3_SCHEMAS),

  readConnection: (message) => {
    const { headerId, timestamp, connectionState } = message as ConnectionV3;
    return { headerId, at: new Date(timestamp).toISOString(), connection: connectionState };
  },

  readState: (message) => readStateV3(message as StateV3),

  writeOrder: (order, header) => ({
    ...header,
    orderId: order.orderId,
    orderUpdateId: order.orderUpdateId,
    nodes: writeNodes(order),
    edges: writeEdges(order, () => ({})),
  }),

  writeInstantActions: (actions, header) => ({
    ...header,
    actions: actions.map((action) => writeAction(action, 'NONE')),
  }),
};
