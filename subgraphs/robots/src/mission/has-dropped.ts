import { isIdle } from '../vda5050/order-progress.js';
import type { RobotState } from '../vda5050/robot-state.js';

/** The instant action that calls a mission’s order off. */
export const cancelActionId = (missionId: string): string => `${missionId}:cancel`;

/**
 * Whether a robot that was told so many times to drop an order has dropped it. A state of another order may have been on
 * its way when the robot was told, and the order with it: it counts once the robot has answered the cancellation, or
 * has been told again and still knows nothing of the order.
 */
export function hasDropped(state: RobotState, orderId: string, timesTold: number): boolean {
  if (timesTold === 0) return false;
  if (state.orderId === orderId) return isIdle(state);
  const answer = [...state.actions, ...state.instantActions].find(
    ({ actionId }) => actionId === cancelActionId(orderId),
  );
  return answer ? answer.status === 'FINISHED' || answer.status === 'FAILED' : timesTold > 1;
}
