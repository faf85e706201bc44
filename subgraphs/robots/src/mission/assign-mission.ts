import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { queueCommand } from '../command/queue-command.js';
import type { Stop } from '../facility/stop.js';
import { Robot } from '../robot/robot.js';
import type { Place } from '../vda5050/transport-order.js';
import { later } from './later.js';
import { missionOrder } from './mission-order.js';
import { missionNow } from './mission-time.js';
import { Mission } from './mission.js';

/** A mission, the robot that is to have it, and why this one. */
export interface Assignment {
  readonly mission: Mission;
  readonly robot: Robot;
  readonly explanation: string;
}

export const placeOf = ({ id, x, y, mapId }: Stop): Place => ({ nodeId: id, x, y, mapId });

/** Where a robot stands, if it knows. */
function standingPlace({ lastState }: Robot): Place | null {
  const { position, lastNodeId } = lastState ?? {};
  if (!position?.localized) return null;
  return { nodeId: lastNodeId || 'start', x: position.x, y: position.y, mapId: position.mapId };
}

/** Gives a requested mission to a robot that is free. The caller has locked the robot’s row. */
export async function assignMission({ tx, emit }: Context, { mission, robot, explanation }: Assignment): Promise<void> {
  const { id: missionId, tenantId, facilityId } = mission;
  // A robot cannot begin before it ended its last mission, by its own clock.
  const at = later(missionNow(mission, clock.now()), robot.freeAt).toISOString();
  const stops = { origin: mission.origin && placeOf(mission.origin), destination: placeOf(mission.destination) };
  const order = missionOrder({ ...mission, ...stops }, standingPlace(robot));
  const changes = {
    robotId: robot.id,
    status: 'ASSIGNED',
    assignmentExplanation: explanation,
    timeline: [...mission.timeline, { status: 'ASSIGNED', at }],
    transportOrder: order,
  } as const;
  await tx.update(Mission, missionId, changes as never);
  await tx.update(Robot, robot.id, { missionId });
  const lateMs = mission.recordedAt.getTime() - mission.requestedAt.getTime();
  await queueCommand(tx, {
    tenantId,
    robotId: robot.id,
    missionId,
    type: 'ORDER',
    body: { order, notBefore: at, lateMs },
  });
  const data = { missionId, robotId: robot.id, facilityId, at };
  await emit({ type: 'robots.mission.assigned.v1', subject: missionId, data });
}
