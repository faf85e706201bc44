import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { In, IsNull } from 'typeorm';
import { Robot } from '../robot/robot.js';
import { isIdle } from '../vda5050/order-progress.js';
import type { OperatingMode } from '../vda5050/robot-state.js';
import { placeOf, type Assignment } from './assign-mission.js';
import { chooseRobot, type Candidate } from './choose-robot.js';
import type { Mission } from './mission.js';

/** The modes in which a robot takes orders (VDA 5050 3.0, 6.10.5). */
const TAKES_ORDERS: readonly OperatingMode[] = ['AUTOMATIC', 'SEMIAUTOMATIC'];
const LOCK = { mode: 'pessimistic_write' } as const;

/** A robot tells its state every 30 seconds; one that missed four in a row is lost, whatever the broker says. */
const LOST_AFTER_MS = 120_000;

/** Whether a robot that nothing was given to could take an order now. */
export const isReady = ({ connectionState, operatingMode, lastState, lastSeenAt }: Robot, now: Date): boolean =>
  connectionState === 'ONLINE' &&
  TAKES_ORDERS.includes(operatingMode!) &&
  lastState !== null &&
  isIdle(lastState) &&
  now.getTime() - lastSeenAt!.getTime() < LOST_AFTER_MS;

/** Finds and locks the robot for a mission: the one that was asked for, or the best that is free; null when none is. */
export async function findRobotFor(
  context: Context,
  mission: Mission,
  robotId: string | null,
): Promise<Omit<Assignment, 'mission'> | null> {
  if (robotId) return { robot: await askedRobot(context, mission, robotId), explanation: 'Asked for by name.' };
  const { facilityId, origin, destination } = mission;
  const free = {
    facilityId,
    connectionState: 'ONLINE',
    operatingMode: In([...TAKES_ORDERS]),
    missionId: IsNull(),
  } as const;
  // Locked in one order by everyone, so that two dispatches wait for each other instead of taking the same robot.
  const locked = await context.tx.find(Robot, { where: free, order: { id: 'ASC' }, lock: LOCK });
  const robots = locked.filter((robot) => isReady(robot, clock.now()));
  const choice = chooseRobot(robots.map(candidateOf), placeOf(origin ?? destination));
  const robot = robots.find(({ id }) => id === choice?.robotId);
  return robot && choice ? { robot, explanation: choice.explanation } : null;
}

async function askedRobot({ tx }: Context, { facilityId }: Mission, id: string): Promise<Robot> {
  const path = ['input', 'robotId'];
  const robot = isId(id) ? await tx.findOne(Robot, { where: { id, facilityId }, lock: LOCK }) : null;
  if (!robot) throw new Refusal('NOT_FOUND', `There is no robot ${id} in this facility.`, path);
  if (robot.missionId) throw new Refusal('CONFLICT', `Robot ${robot.name} is already on a mission.`, path);
  return robot;
}

const candidateOf = ({ id, name, lastState }: Robot): Candidate => ({
  id,
  name,
  position: lastState?.position?.localized ? lastState.position : null,
  batteryPercent: lastState?.battery.percent ?? 0,
});
