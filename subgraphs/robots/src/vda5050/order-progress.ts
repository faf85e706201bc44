import type { ActionState, ActionStatus, RobotError, RobotState } from './robot-state.js';
import { nodeSequenceId, type OrderNode, type TransportOrder } from './transport-order.js';

/** How far a robot has come with an order. The phases carry the names a mission has for them. */
type OrderPhase =
  'EN_ROUTE_PICKUP' | 'LOADING' | 'IN_TRANSIT' | 'ARRIVED' | 'HANDOVER' | 'PAUSED' | 'BLOCKED' | 'COMPLETED' | 'FAILED';

export interface OrderProgress {
  readonly phase: OrderPhase;
  /** Why it failed, in the robot’s words. */
  readonly reason: string | null;
}

/** A re-sent order that the robot already has is refused in these words, and goes on all the same. */
const HARMLESS = ['OUTDATED_ORDER_UPDATE', 'SAME_ORDER_UPDATE_ID', 'orderUpdateError'];
const AT_WORK: readonly ActionStatus[] = ['INITIALIZING', 'RUNNING', 'PAUSED'];
const OVER: readonly ActionStatus[] = ['FINISHED', 'FAILED'];

const at = (phase: OrderPhase, reason: string | null = null): OrderProgress => ({ phase, reason });

/** What a state says of an order; null when it says nothing, for instance because another order is being driven. */
export function orderProgress(state: RobotState, order: TransportOrder): OrderProgress | null {
  if (state.orderId !== order.orderId) {
    const refusal = state.errors.find((error) => refuses(error, order));
    return refusal ? at('FAILED', sentence(refusal)) : null;
  }
  const failed = actionsOf(state, order.nodes).find(({ status }) => status === 'FAILED');
  if (failed) return at('FAILED', failed.result ?? `Action ${failed.actionId} failed.`);
  const grave = state.errors.find(({ level }) => level === 'CRITICAL' || level === 'FATAL');
  const done = isDone(state, order);
  if (grave && !done) return at('FAILED', sentence(grave));
  if (done) return at('COMPLETED');
  if (hasNothingLeft(state, order)) return at('FAILED', 'The robot dropped the order.');
  if (state.paused) return at('PAUSED');
  if (isBlocked(state)) return at('BLOCKED');
  return at(phaseOf(state, order));
}

/** Idle: nothing left to travel and every action over (VDA 5050 3.0, 6.6.3). */
export const isIdle = (state: RobotState): boolean => isThere(state) && areOver(state.actions);

/** Idle as far as the order goes: an instant action of its own may still run. */
const hasNothingLeft = (state: RobotState, { nodes }: TransportOrder) =>
  isThere(state) && areOver(actionsOf(state, nodes));

/**
 * A robot that stands idle has not done its order for that: one that dropped it looks alike. Done is what has all its
 * actions finished, which a robot shows until it takes its next order, or stands at the end where there was no action.
 */
function isDone(state: RobotState, order: TransportOrder): boolean {
  if (!hasNothingLeft(state, order)) return false;
  const ordered = order.nodes.flatMap(({ actions }) => actions);
  if (ordered.length === 0) return isAtTheEnd(state, order);
  const finished = state.actions.filter(({ status }) => status === 'FINISHED').map(({ actionId }) => actionId);
  return ordered.every(({ actionId }) => finished.includes(actionId));
}

const isThere = ({ nodesLeft, edgesLeft }: RobotState) => nodesLeft.length === 0 && edgesLeft.length === 0;
const areOver = (actions: readonly ActionState[]) => actions.every(({ status }) => OVER.includes(status));

const isAtTheEnd = ({ lastNodeSequenceId }: RobotState, { nodes }: TransportOrder) =>
  lastNodeSequenceId >= nodeSequenceId(nodes.length - 1);

const isBlocked = ({ actions, errors, driving, emergencyStop }: RobotState) =>
  emergencyStop ||
  actions.some(({ status }) => status === 'RETRIABLE') ||
  (!driving && errors.some(({ level }) => level === 'URGENT'));

function phaseOf(state: RobotState, order: TransportOrder): OrderPhase {
  const onTheWay = actionsOf(state, order.nodes.slice(0, -1));
  if (onTheWay.some(({ status }) => AT_WORK.includes(status))) return 'LOADING';
  if (onTheWay.some(({ status }) => status === 'WAITING')) return 'EN_ROUTE_PICKUP';
  if (actionsOf(state, order.nodes.slice(-1)).some(({ status }) => status !== 'WAITING')) return 'HANDOVER';
  return isAtTheEnd(state, order) && !state.driving ? 'ARRIVED' : 'IN_TRANSIT';
}

/** The states of these nodes’ actions; 2.x lists instant actions among them, which say nothing of the order. */
function actionsOf(state: RobotState, nodes: readonly OrderNode[]): ActionState[] {
  const ids = new Set(nodes.flatMap(({ actions }) => actions.map(({ actionId }) => actionId)));
  return state.actions.filter(({ actionId }) => ids.has(actionId));
}

const refuses = (error: RobotError, { orderId }: TransportOrder) =>
  error.references['orderId'] === orderId && !HARMLESS.includes(error.type);

const sentence = ({ type, description }: RobotError) => (description ? `${type}: ${description}` : type);
