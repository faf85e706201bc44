import type { Context } from '@valueverse/kit/context';
import { In } from 'typeorm';
import { Command } from '../command/command.js';
import { Robot } from '../robot/robot.js';
import { judgeSequence } from '../vda5050/header-sequence.js';
import type { ConnectionReport } from '../vda5050/robot-state.js';
import { placedAt } from './believed-time.js';
import { lastTaken, take } from './message-cursor.js';

/** What a robot, or the broker in its name, says of its connection, and when that came in. */
export interface ConnectionNews {
  readonly robotId: string;
  readonly report: ConnectionReport;
  readonly receivedAt: Date;
}

/** Takes a change of connection. A last will carries the header of the day it was made, so no order applies to it. */
export async function takeConnection(context: Context, { robotId, report, receivedAt }: ConnectionNews): Promise<void> {
  const { tx, emit } = context;
  const robot = await tx.findOneOrFail(Robot, { where: { id: robotId }, lock: { mode: 'pessimistic_write' } });
  const { connection } = report;
  if (connection !== 'CONNECTION_BROKEN') {
    const cursor = { robotId, topic: 'connection' };
    const point = { headerId: report.headerId, at: placedAt(report.at, receivedAt) };
    const verdict = judgeSequence(await lastTaken(context, cursor), point);
    if (verdict === 'DUPLICATE' || verdict === 'LATE') return;
    await take(context, cursor, point);
  }
  const changed = connection !== robot.connectionState;
  const change = changed ? { connectionState: connection, connectionSince: receivedAt } : {};
  await tx.update(Robot, robotId, { lastSeenAt: receivedAt, ...change });
  if (!changed) return;
  if (connection === 'ONLINE') await sendAgain(context, robotId, receivedAt);
  const data = { robotId, facilityId: robot.facilityId, connection, at: receivedAt.toISOString() };
  await emit({ type: 'robots.robot.connection.changed.v1', subject: robotId, data });
}

/** What was sent while the robot was away has not reached it. */
const sendAgain = ({ tx }: Context, robotId: string, nextAttemptAt: Date) =>
  tx.update(Command, { robotId, status: In(['QUEUED', 'SENT']) }, { nextAttemptAt });
