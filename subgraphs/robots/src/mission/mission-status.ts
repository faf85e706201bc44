/** The life of a mission, from the wish to its end. */
export const MISSION_STATUSES = [
  'REQUESTED',
  'ASSIGNED',
  'EN_ROUTE_PICKUP',
  'LOADING',
  'IN_TRANSIT',
  'ARRIVED',
  'HANDOVER',
  'PAUSED',
  'BLOCKED',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
] as const;
export type MissionStatus = (typeof MISSION_STATUSES)[number];

const ENDS = ['COMPLETED', 'FAILED', 'CANCELLED'] as const;
const HELD = ['PAUSED', 'BLOCKED'] as const;

/**
 * What may follow what. Robots tell their state without guarantee of delivery, so a phase may be missed: every jump
 * forward is a transition, no jump back is. A mission that is held may go on in any phase of the way.
 */
const TRANSITIONS: Readonly<Record<MissionStatus, readonly MissionStatus[]>> = {
  REQUESTED: ['ASSIGNED', 'FAILED', 'CANCELLED'],
  ASSIGNED: ['EN_ROUTE_PICKUP', 'LOADING', 'IN_TRANSIT', 'ARRIVED', 'HANDOVER', ...HELD, ...ENDS],
  EN_ROUTE_PICKUP: ['LOADING', 'IN_TRANSIT', 'ARRIVED', 'HANDOVER', ...HELD, ...ENDS],
  LOADING: ['IN_TRANSIT', 'ARRIVED', 'HANDOVER', ...HELD, ...ENDS],
  IN_TRANSIT: ['ARRIVED', 'HANDOVER', ...HELD, ...ENDS],
  ARRIVED: ['HANDOVER', ...HELD, ...ENDS],
  HANDOVER: [...HELD, ...ENDS],
  PAUSED: ['EN_ROUTE_PICKUP', 'LOADING', 'IN_TRANSIT', 'ARRIVED', 'HANDOVER', 'BLOCKED', ...ENDS],
  BLOCKED: ['EN_ROUTE_PICKUP', 'LOADING', 'IN_TRANSIT', 'ARRIVED', 'HANDOVER', 'PAUSED', ...ENDS],
  COMPLETED: [],
  FAILED: [],
  CANCELLED: [],
};

/** Whether the mission may go from one status to the other. */
export const mayBecome = (from: MissionStatus, to: MissionStatus): boolean => TRANSITIONS[from].includes(to);

/** A mission that is over: nothing changes it any more. */
export const isOver = (status: MissionStatus): boolean => TRANSITIONS[status].length === 0;
