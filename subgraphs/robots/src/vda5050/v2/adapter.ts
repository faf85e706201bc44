import type { Adapter } from '../adapter.js';
import { messageCheck } from '../message-check.js';
import type { MessageHeader } from '../message-header.js';
import type { Connection } from '../robot-state.js';
import { writeAction, writeEdges, writeNodes } from '../transport-order.js';
import { readStateV2, type StateV2 } from './read-state.js';
import { V2_SCHEMAS } from './schemas.js';

type ConnectionV2 = MessageHeader & { connectionState: 'ONLINE' | 'OFFLINE' | 'CONNECTIONBROKEN' };

const connectionOf = (state: ConnectionV2['connectionState']): Connection =>
  state === 'CONNECTIONBROKEN' ? 'CONNECTION_BROKEN' : state;

/** VDA 5050 2.0 and 2.1. */
export const v2: Adapter = {
  protocol: 'VDA5050_V2',
  majorVersion: 'v2',
  version: '2.1.0',
  check: messageCheck(V2_SCHEMAS),

  readConnection: (message) => {
    const { headerId, timestamp, connectionState } = message as ConnectionV2;
    return { headerId, at: new Date(timestamp).toISOString(), connection: connectionOf(connectionState) };
  },

  readState: (message) => readStateV2(message as StateV2),

  writeOrder: (order, header) => ({
    ...header,
    orderId: order.orderId,
    orderUpdateId: order.orderUpdateId,
    nodes: writeNodes(order),
    edges: writeEdges(order, (from, to) => ({ startNodeId: from.nodeId, endNodeId: to.nodeId })),
  }),

  writeInstantActions: (actions, header) => ({
    ...header,
    actions: actions.map((action) => writeAction(action, 'HARD')),
  }),
};
