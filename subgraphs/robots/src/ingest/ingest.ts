import { setTimeout as pause } from 'node:timers/promises';
import { service } from '@valueverse/kit/caller';
import type { Context } from '@valueverse/kit/context';
import type { Host } from '@valueverse/kit/host';
import { newId } from '@valueverse/kit/id';
import { bury, type Fault, type Letter } from '../dead-letter/bury.js';
import type { RobotRegistration } from '../robot/robot-registration.js';
import { registrations } from './find-registration.js';
import { isFault, readMessage, type Message } from './read-message.js';
import { takeConnection } from './take-connection.js';
import { takeState } from './take-state.js';

/** Takes one message, whatever it holds: into the tables of its robot, or to the dead letters. Never throws. */
export type Ingest = (letter: Letter) => Promise<void>;

/** Waits between tries of a message the database could not take just now, in milliseconds. */
const RETRY_AFTER = [200, 1000, 5000];

/** The way of a message: topic → JSON → schema → robot → one transaction of the robot’s tenant. */
export function ingestInto(host: Host): Ingest {
  const registrationOf = registrations(host);

  const place = async (message: Message): Promise<RobotRegistration | Fault> => {
    const { address, adapter } = message;
    const name = `${address.manufacturer}/${address.serialNumber}`;
    const robot = await registrationOf(address);
    if (!robot) return { reason: 'UNKNOWN_ROBOT', detail: `Expected a registered robot, got ${name}.` };
    if (robot.protocol === adapter.protocol) return robot;
    const detail = `Expected ${name} to speak ${robot.protocol}, got ${adapter.protocol}.`;
    return { reason: 'WRONG_PROTOCOL', detail, tenantId: robot.tenantId };
  };

  const attempt = async (letter: Letter): Promise<void> => {
    const message = readMessage(letter);
    const robot = isFault(message) ? message : await place(message);
    if (isFault(message) || 'reason' in robot) return bury(host, letter, robot as Fault);
    try {
      await host.write(service('robots', robot.tenantId, newId()), (context) =>
        effect(context, { message, robotId: robot.robotId, receivedAt: letter.receivedAt }),
      );
    } catch (error) {
      if (!isOfTheMessage(error)) throw error;
      await bury(host, letter, { reason: 'NOT_STORED', detail: (error as Error).message, tenantId: robot.tenantId });
    }
  };

  return async (letter) => {
    for (const wait of [...RETRY_AFTER, null]) {
      try {
        return await attempt(letter);
      } catch (error) {
        host.log.error({ err: error, topic: letter.topic, again: wait !== null }, 'message not taken');
        if (wait !== null) await pause(wait);
      }
    }
  };
}

interface Taking {
  readonly message: Message;
  readonly robotId: string;
  readonly receivedAt: Date;
}

async function effect(context: Context, { message, robotId, receivedAt }: Taking): Promise<void> {
  const { adapter, address, content } = message;
  if (address.topic === 'state') await takeState(context, { robotId, state: adapter.readState(content), receivedAt });
  if (address.topic === 'connection') {
    await takeConnection(context, { robotId, report: adapter.readConnection(content), receivedAt });
  }
}

/** PostgreSQL’s class 22, data exceptions: the message holds what no column takes, and never will. */
const isOfTheMessage = (error: unknown) => String((error as { code?: unknown }).code).startsWith('22');
