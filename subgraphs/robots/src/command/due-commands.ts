import { clock } from '@valueverse/kit/clock';
import type { Host } from '@valueverse/kit/host';
import type { EntityManager } from 'typeorm';
import type { Protocol } from '../vda5050/adapter.js';
import type { CommandBody } from './command.js';
import { messageOf, topicOf, type Outgoing } from './message-of.js';
import { nextHeaderId } from './next-header-id.js';

const BATCH = 50;
const LONGEST_WAIT_SECONDS = 30;

interface Due {
  readonly id: string;
  readonly tenantId: string;
  readonly robotId: string;
  readonly body: CommandBody;
  readonly attempts: number;
  readonly manufacturer: string;
  readonly serialNumber: string;
  readonly protocol: Protocol;
}

const DUE = `
  SELECT id FROM command WHERE status IN ('QUEUED', 'SENT') AND next_attempt_at <= $1
  ORDER BY next_attempt_at, id LIMIT ${BATCH}`;

/** Another process of this subgraph may be sending, too: what it has locked is left to it. */
const STILL_DUE = `
  SELECT c.id, c.tenant_id AS "tenantId", c.robot_id AS "robotId", c.body, c.attempts,
    r.manufacturer, r.serial_number AS "serialNumber", r.protocol
  FROM command c JOIN robot_registry r ON r.robot_id = c.robot_id
  WHERE c.id = $2 AND c.status IN ('QUEUED', 'SENT') AND c.next_attempt_at <= $1 FOR UPDATE OF c SKIP LOCKED`;

/**
 * Takes the commands whose turn it is and notes them as sent; what is returned must be published at once. Each has a
 * transaction of its own: several locked together could wait for each other with a robot's own message.
 */
export async function takeDue(host: Host): Promise<Outgoing[]> {
  const now = clock.now();
  const due = (await host.system((tx) => tx.query(DUE, [now]))) as { id: string }[];
  const messages: Outgoing[] = [];
  for (const { id } of due) {
    const sent = await host.system(async (tx) => {
      const [command] = (await tx.query(STILL_DUE, [now, id])) as Due[];
      return command && send(tx, command, now);
    });
    if (sent) messages.push(sent);
  }
  return messages;
}

/** Noted before it is published: a crash between the two costs a wait, not the command. */
async function send(tx: EntityManager, command: Due, now: Date): Promise<Outgoing> {
  const headerId = await nextHeaderId(tx, { ...command, topic: topicOf(command.body) }, now);
  const waitSeconds = Math.min(LONGEST_WAIT_SECONDS, 2 ** (command.attempts + 1));
  const sql = `UPDATE command SET status = 'SENT', attempts = attempts + 1, next_attempt_at = $2 WHERE id = $1`;
  await tx.query(sql, [command.id, new Date(now.getTime() + waitSeconds * 1000)]);
  return messageOf(command.body, command, { headerId, now });
}

const WORKING = `
  SELECT DISTINCT c.tenant_id AS "tenantId", r.robot_id AS "robotId", r.manufacturer, r.serial_number AS "serialNumber", r.protocol
  FROM command c JOIN robot_registry r ON r.robot_id = c.robot_id WHERE c.status = 'ACKNOWLEDGED'`;

/** Asks every robot at work for its state: what it said while nobody listened is lost at QoS 0. */
export const stateRequests = (host: Host): Promise<Outgoing[]> =>
  host.system(async (tx) => {
    const now = clock.now();
    const working = (await tx.query(WORKING)) as Omit<Due, 'id' | 'body' | 'attempts'>[];
    const messages: Outgoing[] = [];
    for (const robot of working) {
      const headerId = await nextHeaderId(tx, { ...robot, topic: 'instantActions' }, now);
      const action = { actionId: `state-${now.getTime()}`, actionType: 'stateRequest', parameters: {} };
      messages.push(messageOf({ instantActions: [action] }, robot, { headerId, now }));
    }
    return messages;
  });
