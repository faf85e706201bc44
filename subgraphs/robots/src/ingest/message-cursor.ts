import type { Context } from '@valueverse/kit/context';
import type { SequencePoint } from '../vda5050/header-sequence.js';

/** One topic of one robot. */
export interface CursorKey {
  readonly robotId: string;
  readonly topic: string;
}

/** The last message taken from a robot on a topic; null before the first. */
export async function lastTaken({ tx }: Context, { robotId, topic }: CursorKey): Promise<SequencePoint | null> {
  const sql =
    'SELECT header_id::float8 AS "headerId", message_at AS at FROM message_cursor WHERE robot_id = $1 AND topic = $2';
  const [row] = (await tx.query(sql, [robotId, topic])) as { headerId: number; at: Date }[];
  return row ? { headerId: row.headerId, at: row.at.toISOString() } : null;
}

/** Notes a message as taken. */
export async function take(
  { tx, caller }: Context,
  { robotId, topic }: CursorKey,
  point: SequencePoint,
): Promise<void> {
  await tx.query(
    `INSERT INTO message_cursor (tenant_id, robot_id, topic, header_id, message_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (robot_id, topic) DO UPDATE SET header_id = excluded.header_id, message_at = excluded.message_at`,
    [caller.tenant, robotId, topic, point.headerId, point.at],
  );
}
