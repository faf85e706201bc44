import type { Context } from '@valueverse/kit/context';
import { advanceMission } from '../mission/advance-mission.js';
import { assignWaiting } from '../mission/assign-waiting.js';
import { isReady } from '../mission/find-robot-for.js';
import { Robot } from '../robot/robot.js';
import { judgeSequence } from '../vda5050/header-sequence.js';
import type { RobotState } from '../vda5050/robot-state.js';
import { happenedAt, placedAt } from './believed-time.js';
import { lastTaken, take } from './message-cursor.js';
import { storeReadings } from './store-readings.js';

/** A state and when it came in. */
export interface StateReport {
  readonly robotId: string;
  readonly state: RobotState;
  readonly receivedAt: Date;
}

/** A robot’s state is told to the log this often, however often the robot tells it. */
const SAMPLE_EVERY_MS = 5_000;

/** Takes a robot’s state: telemetry, its mission, the robot itself, and what it may do next. */
export async function takeState(context: Context, { robotId, state: told, receivedAt }: StateReport): Promise<void> {
  const { tx } = context;
  const robot = await tx.findOneOrFail(Robot, { where: { id: robotId }, lock: { mode: 'pessimistic_write' } });
  const cursor = { robotId, topic: 'state' };
  const point = { headerId: told.headerId, at: placedAt(told.at, receivedAt) };
  const state = { ...told, at: happenedAt(told.at, receivedAt) };
  const verdict = judgeSequence(await lastTaken(context, cursor), point);
  if (verdict === 'DUPLICATE') return;
  await storeReadings(context, robotId, state);
  if (verdict === 'LATE') return; // what it says of itself is history, what it measured is not
  await take(context, cursor, point);
  const free = await advanceMission(context, { robot, state });
  const { operatingMode } = state;
  const sampled = isDue(robot, { robotId, state, receivedAt });
  const changes = {
    lastState: state,
    operatingMode,
    lastSeenAt: receivedAt,
    ...(sampled && { sampledAt: receivedAt, sampledStateAt: new Date(state.at) }),
  };
  await tx.update(Robot, robotId, changes as never);
  if (sampled) await tellState(context, robot, state);
  const now = { ...robot, ...changes };
  if (free && isReady(now, receivedAt)) {
    const { freeAt } = robot.missionId ? await tx.findOneByOrFail(Robot, { id: robotId }) : robot; // a mission just ended
    await assignWaiting(context, { ...now, missionId: null, freeAt });
  }
}

const isDue = ({ operatingMode, sampledAt }: Robot, { state, receivedAt }: StateReport) =>
  operatingMode !== state.operatingMode ||
  sampledAt === null ||
  receivedAt.getTime() - sampledAt.getTime() >= SAMPLE_EVERY_MS;

async function tellState({ emit }: Context, robot: Robot, state: RobotState): Promise<void> {
  const { battery, operatingMode, driving, at } = state;
  const { id: robotId, facilityId, sampledStateAt } = robot;
  const since = sampledStateAt?.toISOString() ?? null;
  const data = { robotId, facilityId, batteryPercent: battery.percent, operatingMode, driving, at, since };
  await emit({ type: 'robots.robot.state.changed.v1', subject: robotId, data });
}
