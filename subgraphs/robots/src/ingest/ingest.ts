import { setTimeout as pause } from 'node:timers/promises';
import { service } from '@valueverse/kit/caller';
import type { Context } from '@valueverse/kit/context';
import type { Host } from '@valueverse/kit/host';
import { newId } from '@valueverse/kit/id';
import { bury, type Fault, type Letter } from '../dead-letter/bury.js';
import type { RobotRegistration } from '../robot/robot-registration.js';
import { parseTopic, type TopicAddress } from '../vda5050/topic.js';
import { registrations } from './find-registration.js';
import { isFault, readMessage, type Message, type News } from './read-message.js';
import { takeConnection } from './take-connection.js';
import { takeState } from './take-state.js';

/** Takes one message, whatever it holds: into the tables of its robot, or to the dead letters. Never throws. */
export type Ingest = (letter: Letter) => Promise<void>;

/** Waits between tries of a message the database could not take just now, in milliseconds. */
const RETRY_AFTER = [200, 1000, 5000];

/** The way of a message: topic → robot → JSON → schema → one transaction of the robot’s tenant. */
export function ingestInto(host: Host, retryAfter: readonly number[] = RETRY_AFTER): Ingest {
  const registrationOf = registrations(host);

  const attempt = async (letter: Letter): Promise<void> => {
    const address = parseTopic(letter.topic);
    const robot = address && (await registrationOf(address));
    const message = readMessage(letter);
    const fault = faultOf(message, { address, robot });
    const whose = robot ? { tenantId: robot.tenantId } : {};
    if (fault) return bury(host, letter, { ...fault, ...whose });
    const { news } = message as Message;
    try {
      await host.write(service('robots', robot!.tenantId, newId()), (context) =>
        effect(context, { news, robotId: robot!.robotId, receivedAt: letter.receivedAt }),
      );
    } catch (error) {
      if (!isOfTheMessage(error)) throw error;
      await bury(host, letter, { ...notStored(error), ...whose });
    }
  };

  /** What is left of a message that all tries failed with; its tenant is known if the database could be asked once. */
  const giveUp = async (letter: Letter, error: unknown): Promise<void> => {
    const address = parseTopic(letter.topic);
    const robot = address && (await registrationOf(address));
    await bury(host, letter, { ...notStored(error), ...(robot && { tenantId: robot.tenantId }) });
  };

  return async (letter) => {
    for (const wait of [...retryAfter, null]) {
      try {
        return await attempt(letter);
      } catch (error) {
        host.log.error({ err: error, topic: letter.topic, again: wait !== null }, 'message not taken');
        if (wait !== null) await pause(wait);
        else
          await giveUp(letter, error).catch((err: unknown) =>
            host.log.error({ err, topic: letter.topic }, 'message lost'),
          );
      }
    }
  };
}

interface Sender {
  readonly address: TopicAddress | null;
  readonly robot: RobotRegistration | null;
}

/** What is wrong with a message. Of one from an unknown robot nothing it holds is told, for every tenant reads that. */
function faultOf(message: Message | Fault, { address, robot }: Sender): Fault | null {
  const name = address && `${address.manufacturer}/${address.serialNumber}`;
  if (isFault(message) && (robot || message.reason === 'UNKNOWN_TOPIC')) return message;
  if (!robot) return { reason: 'UNKNOWN_ROBOT', detail: `Expected a registered robot, got ${name}.` };
  const { protocol } = (message as Message).adapter;
  if (robot.protocol === protocol) return null;
  return { reason: 'WRONG_PROTOCOL', detail: `Expected ${name} to speak ${robot.protocol}, got ${protocol}.` };
}

interface Taking {
  readonly news: News | null;
  readonly robotId: string;
  readonly receivedAt: Date;
}

async function effect(context: Context, { news, ...when }: Taking): Promise<void> {
  if (news && 'state' in news) await takeState(context, { ...when, state: news.state });
  if (news && 'connection' in news) await takeConnection(context, { ...when, report: news.connection });
}

const notStored = (error: unknown): Fault => ({ reason: 'NOT_STORED', detail: (error as Error).message });

/**
 * Errors that come again with every try: PostgreSQL’s class 22, data exceptions, for a value that no column takes, and
 * what our own reading of the message throws.
 */
const isOfTheMessage = (error: unknown) =>
  error instanceof RangeError ||
  error instanceof TypeError ||
  String((error as { code?: unknown }).code).startsWith('22');
