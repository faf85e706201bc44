import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { checkText } from '../check-text.js';
import { Command } from '../command/command.js';
import { queueCommand } from '../command/queue-command.js';
import { Robot } from '../robot/robot.js';
import { endMission, freeRobot } from './end-mission.js';
import { cancelActionId } from './has-dropped.js';
import { later } from './later.js';
import type { CancelMissionInput } from './mission.inputs.js';
import { isOver } from './mission-status.js';
import { missionNow } from './mission-time.js';
import { Mission } from './mission.js';

const LOCK = { mode: 'pessimistic_write' } as const;

/**
 * Calls a mission off. A robot that may have the order already is told to drop it, and is free when it says it has;
 * one that was never told is free at once.
 */
export async function cancelMission(context: Context, input: CancelMissionInput): Promise<string> {
  const { tx } = context;
  const { missionId: id } = input;
  const reason = checkText(['input', 'reason'], input.reason);
  const seen = isId(id) ? await tx.findOneBy(Mission, { id }) : null;
  if (!seen) throw new Refusal('NOT_FOUND', `There is no mission ${id}.`, ['input', 'missionId']);
  // The robot before its mission, as everyone else locks them.
  const robot = seen.robotId ? await tx.findOne(Robot, { where: { id: seen.robotId }, lock: LOCK }) : null;
  const mission = await tx.findOneOrFail(Mission, { where: { id }, lock: LOCK });
  if (isOver(mission.status) || mission.robotId !== seen.robotId) {
    throw new Refusal('CONFLICT', `Expected a mission that is not over, got one that is ${mission.status}.`, [
      'input',
      'missionId',
    ]);
  }
  const wasTold = robot !== null && (await tx.findOneByOrFail(Command, { missionId: id, type: 'ORDER' })).attempts > 0;
  const lastAt = new Date(mission.timeline.at(-1)!.at);
  const at = later(missionNow(mission, clock.now()), lastAt).toISOString();
  await endMission(context, mission, { status: 'CANCELLED', at, reason });
  if (robot && wasTold) {
    const instantActions = [{ actionId: cancelActionId(id), actionType: 'cancelOrder', parameters: {} }];
    const { tenantId } = mission;
    const body = { instantActions };
    await queueCommand(tx, { tenantId, robotId: robot.id, missionId: id, type: 'CANCEL_ORDER', body });
  } else if (robot) await freeRobot(context, robot.id, at);
  return id;
}
