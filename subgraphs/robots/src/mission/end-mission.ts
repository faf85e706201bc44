import type { Context } from '@valueverse/kit/context';
import { Not } from 'typeorm';
import { Command } from '../command/command.js';
import { Robot } from '../robot/robot.js';
import { missionDurations, onTime } from './mission-time.js';
import { Mission } from './mission.js';

/** How and when a mission ended, and why if it did not succeed. */
export interface Ending {
  readonly status: 'COMPLETED' | 'FAILED' | 'CANCELLED';
  readonly at: string;
  readonly reason: string | null;
}

/** Ends a mission that is not over, and tells of it. The caller has locked its row and freed or kept its robot. */
export async function endMission({ tx, emit }: Context, mission: Mission, ending: Ending): Promise<void> {
  const { status, at, reason } = ending;
  const { id: missionId, robotId, facilityId, initiativeId, kind, payload, distanceM } = mission;
  const timeline = [...mission.timeline, { status, at }];
  const endedAt = new Date(at);
  await tx.update(Mission, missionId, { status, endedAt, failure: reason, timeline, distanceM });
  await tx.update(Command, { missionId, status: Not('SETTLED') }, { status: 'SETTLED' });
  if (status !== 'COMPLETED') {
    const type = status === 'FAILED' ? 'robots.mission.failed.v1' : 'robots.mission.cancelled.v1';
    const data = { missionId, robotId, facilityId, reason: reason ?? '', at };
    return emit({ type, subject: missionId, data });
  }
  const data = {
    missionId,
    robotId: robotId!,
    facilityId,
    initiativeId,
    kind,
    payload,
    requestedAt: mission.requestedAt.toISOString(),
    completedAt: at,
    onTime: onTime(endedAt, mission.dueAt),
    durations: missionDurations(timeline),
    distanceM,
  };
  await emit({ type: 'robots.mission.completed.v1', subject: missionId, data });
}

/** Lets go of a robot: it may be given another mission, not before the given time by its own clock. */
export const freeRobot = ({ tx }: Context, robotId: string, at: string): Promise<unknown> =>
  tx.update(Robot, robotId, { missionId: null, freeAt: new Date(at) });
