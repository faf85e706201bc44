import type { EntityManager } from 'typeorm';
import type { Topic } from '../vda5050/topic.js';

/** Counts the messages sent to a robot on a topic, as its headers must: uint32, one more each time, for ever. */
export async function nextHeaderId(
  tx: EntityManager,
  to: { tenantId: string; robotId: string; topic: Topic },
  at: Date,
) {
  const [row] = (await tx.query(
    `INSERT INTO message_cursor (tenant_id, robot_id, topic, header_id, message_at) VALUES ($1, $2, $3, 0, $4)
     ON CONFLICT (robot_id, topic) DO UPDATE
       SET header_id = (message_cursor.header_id + 1) % 4294967296, message_at = excluded.message_at
     RETURNING header_id::float8 AS "headerId"`,
    [to.tenantId, to.robotId, to.topic, at],
  )) as [{ headerId: number }];
  return row.headerId;
}
