import type { MessageHeader } from './message-header.js';
import type { ActionState, ActionStatus, ErrorLevel, RobotError, RobotState } from './robot-state.js';

/** The parts of a state message that VDA 5050 2.x and 3.0 write alike. */
export interface CommonState extends MessageHeader {
  orderId: string;
  orderUpdateId: number;
  lastNodeId: string;
  lastNodeSequenceId: number;
  nodeStates: readonly { sequenceId: number }[];
  edgeStates: readonly { sequenceId: number }[];
  driving: boolean;
  paused?: boolean;
  velocity?: { vx?: number; vy?: number };
}

export interface ActionStateMessage {
  actionId: string;
  actionStatus: ActionStatus;
  resultDescription?: string;
  actionResult?: string;
}

export interface ErrorMessage {
  errorType: string;
  errorLevel: ErrorLevel;
  errorDescription?: string;
  errorReferences?: readonly { referenceKey: string; referenceValue: string }[];
}

type CommonParts = Pick<
  RobotState,
  | 'headerId'
  | 'at'
  | 'orderId'
  | 'orderUpdateId'
  | 'lastNodeId'
  | 'lastNodeSequenceId'
  | 'nodesLeft'
  | 'edgesLeft'
  | 'driving'
  | 'paused'
  | 'speed'
>;

export const readCommonState = (state: CommonState): CommonParts => ({
  headerId: state.headerId,
  at: new Date(state.timestamp).toISOString(),
  orderId: state.orderId,
  orderUpdateId: state.orderUpdateId,
  lastNodeId: state.lastNodeId,
  lastNodeSequenceId: state.lastNodeSequenceId,
  nodesLeft: state.nodeStates.map((node) => node.sequenceId),
  edgesLeft: state.edgeStates.map((edge) => edge.sequenceId),
  driving: state.driving,
  paused: state.paused ?? false,
  speed: state.velocity ? Math.hypot(state.velocity.vx ?? 0, state.velocity.vy ?? 0) : null,
});

export const readActionState = (action: ActionStateMessage): ActionState => ({
  actionId: action.actionId,
  status: action.actionStatus,
  result: action.actionResult ?? action.resultDescription ?? null,
});

export const readError = (error: ErrorMessage): RobotError => ({
  type: error.errorType,
  level: error.errorLevel,
  description: error.errorDescription ?? null,
  references: Object.fromEntries(
    (error.errorReferences ?? []).map(({ referenceKey, referenceValue }) => [referenceKey, referenceValue]),
  ),
});
