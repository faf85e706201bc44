import type { Context } from '@valueverse/kit/context';
import type { Robot } from '../robot/robot.js';
import { assignMission } from './assign-mission.js';
import { Mission } from './mission.js';

/** Gives a robot that is free the mission of its facility that has waited longest, if one waits. Its row is locked. */
export async function assignWaiting(context: Context, robot: Robot): Promise<void> {
  const mission = await context.tx
    .createQueryBuilder(Mission, 'm')
    .where({ facilityId: robot.facilityId, status: 'REQUESTED' })
    .orderBy('m.requestedAt')
    .addOrderBy('m.id')
    .limit(1)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked') // another robot is taking that one
    .getOne();
  if (mission) await assignMission(context, { mission, robot, explanation: `${robot.name}: the first to be free.` });
}
