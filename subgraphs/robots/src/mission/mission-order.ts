import type { OrderAction, OrderNode, Place, TransportOrder } from '../vda5050/transport-order.js';
import { carries, type MissionKind, type Payload } from './mission-kind.js';

/** What of a mission its order is made from. */
export interface MissionRoute {
  readonly id: string;
  readonly kind: MissionKind;
  readonly payload: Payload | null;
  readonly origin: Place | null;
  readonly destination: Place;
}

/** What is done at the destination; `pick` and `drop` are predefined by VDA 5050, `startCharging` too, the rest is ours. */
const FINAL_ACTIONS: Readonly<Record<MissionKind, string>> = {
  DELIVERY: 'drop',
  PICKUP: 'drop',
  DISINFECTION: 'disinfect',
  CHARGING: 'startCharging',
  PATROL: 'patrol',
  TELEPRESENCE: 'openCall',
};

/**
 * The order that carries out a mission: from where the robot stands, by way of the origin, to the destination. Ids are
 * made from the mission’s, so that an order sent again is the same order. A robot that has not told where it stands
 * starts at the first stop.
 */
export function missionOrder(mission: MissionRoute, here: Place | null): TransportOrder {
  const { id, kind, payload, origin, destination } = mission;
  const parameters: Record<string, string> = payload ? { loadType: payload } : {};
  const action = (name: string, actionType: string): OrderAction => ({
    actionId: `${id}:${name}`,
    actionType,
    parameters,
  });
  const stops: OrderNode[] = [{ ...destination, actions: [action('handover', FINAL_ACTIONS[kind])] }];
  if (origin) stops.unshift({ ...origin, actions: carries(kind) ? [action('load', 'pick')] : [] });
  const nodes = here && here.nodeId !== stops[0]?.nodeId ? [{ ...here, actions: [] }, ...stops] : stops;
  return { orderId: id, orderUpdateId: 0, nodes };
}
