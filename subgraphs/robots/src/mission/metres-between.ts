import type { RobotPosition } from '../vda5050/robot-state.js';

/** How far a robot has gone between two positions; null when one is unknown, not trusted, or on another map. */
export const metresBetween = (from: RobotPosition | null, to: RobotPosition | null): number | null =>
  from?.localized && to?.localized && from.mapId === to.mapId ? Math.hypot(to.x - from.x, to.y - from.y) : null;
