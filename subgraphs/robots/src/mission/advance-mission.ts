import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { In } from 'typeorm';
import { Command } from '../command/command.js';
import type { Robot } from '../robot/robot.js';
import { isIdle, orderProgress, type OrderProgress } from '../vda5050/order-progress.js';
import type { RobotState } from '../vda5050/robot-state.js';
import { endMission, freeRobot } from './end-mission.js';
import { hasDropped } from './has-dropped.js';
import { later } from './later.js';
import { isOver, mayBecome } from './mission-status.js';
import { metresBetween } from './metres-between.js';
import { Mission } from './mission.js';

/** A robot as it was, its row locked, and what it says now. */
export interface Report {
  readonly robot: Robot;
  readonly state: RobotState;
}

/** Moves the robot’s mission to where its state says it is. Answers whether the robot is free afterwards. */
export async function advanceMission(context: Context, { robot, state }: Report): Promise<boolean> {
  if (!robot.missionId) return true;
  const where = { id: robot.missionId };
  const mission = await context.tx.findOneOrFail(Mission, { where, lock: { mode: 'pessimistic_write' } });
  if (isOver(mission.status)) return releaseWhenDropped(context, mission, { robot, state });
  const progress = orderProgress(state, mission.transportOrder!);
  if (!progress) {
    if (isIdle(state)) await repeatLostOrder(context, mission);
    return false;
  }
  await acknowledge(context, mission);
  return follow(context, { ...mission, distanceM: driven(mission, { robot, state }) }, { progress, state });
}

async function follow(context: Context, mission: Mission, told: { progress: OrderProgress; state: RobotState }) {
  const { id, status, timeline, distanceM } = mission;
  const { phase, reason } = told.progress;
  const { tx } = context;
  // The timeline never runs backwards, whatever the robot's clock does.
  const at = later(new Date(told.state.at), new Date(timeline.at(-1)!.at)).toISOString();
  if (!mayBecome(status, phase)) {
    await tx.update(Mission, id, { distanceM });
    return false;
  }
  if (phase !== 'COMPLETED' && phase !== 'FAILED') {
    await tx.update(Mission, id, { status: phase, timeline: [...timeline, { status: phase, at }], distanceM });
    const data = { missionId: id, robotId: mission.robotId!, facilityId: mission.facilityId, status: phase, at };
    await context.emit({ type: 'robots.mission.phase.changed.v1', subject: id, data });
    return false;
  }
  await endMission(context, mission, { status: phase, at, reason });
  await freeRobot(context, mission.robotId!, at);
  return true;
}

/** A cancelled mission holds its robot until the robot has dropped the order. */
async function releaseWhenDropped(context: Context, { id }: Mission, { robot, state }: Report): Promise<boolean> {
  const command = await context.tx.findOneBy(Command, { missionId: id, type: 'CANCEL_ORDER' });
  if (command && !hasDropped(state, id, command.attempts)) return false;
  await context.tx.update(Command, { missionId: id }, { status: 'SETTLED' });
  await freeRobot(context, robot.id, state.at);
  return true;
}

const acknowledge = ({ tx }: Context, { id: missionId }: Mission) =>
  tx.update(Command, { missionId, type: 'ORDER', status: In(['QUEUED', 'SENT']) }, { status: 'ACKNOWLEDGED' });

/** A robot that had the order and now stands idle without it has forgotten it, for instance in a restart. */
const repeatLostOrder = ({ tx }: Context, { id: missionId }: Mission) =>
  tx.update(
    Command,
    { missionId, type: 'ORDER', status: 'ACKNOWLEDGED' },
    { status: 'QUEUED', nextAttemptAt: clock.now() },
  );

const driven = ({ id, distanceM }: Mission, { robot, state }: Report): number | null => {
  const metres = state.orderId === id ? metresBetween(robot.lastState?.position ?? null, state.position) : null;
  return metres === null ? distanceM : (distanceM ?? 0) + metres;
};
