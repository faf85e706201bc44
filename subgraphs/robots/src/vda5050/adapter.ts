import type { MessageCheck } from './message-check.js';
import type { MessageHeader } from './message-header.js';
import type { ConnectionReport, RobotState } from './robot-state.js';
import type { InstantAction, TransportOrder } from './transport-order.js';

/** One protocol version behind the canonical forms. Another protocol joins by one more of these. */
export interface Adapter {
  readonly protocol: 'VDA5050_V2' | 'VDA5050_V3';
  /** As in the topic. */
  readonly majorVersion: string;
  /** As in the header of what we send. */
  readonly version: string;
  /** Must have passed a message before the readers see it. */
  readonly check: MessageCheck;
  readConnection(message: unknown): ConnectionReport;
  readState(message: unknown): RobotState;
  writeOrder(order: TransportOrder, header: MessageHeader): object;
  writeInstantActions(actions: readonly InstantAction[], header: MessageHeader): object;
}

export type Protocol = Adapter['protocol'];
