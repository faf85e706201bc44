import type { Fault, Letter } from '../dead-letter/bury.js';
import type { Adapter } from '../vda5050/adapter.js';
import { adapterOfVersion } from '../vda5050/adapters.js';
import type { MessageHeader } from '../vda5050/message-header.js';
import type { ConnectionReport, RobotState } from '../vda5050/robot-state.js';
import { parseTopic, type Topic, type TopicAddress } from '../vda5050/topic.js';
import { BYTES_AT_MOST } from './letter-of.js';

/** A message that keeps its schema and is from whom its topic says. */
export interface Message {
  readonly address: TopicAddress;
  readonly adapter: Adapter;
  /** What it says in canonical form; null when it says nothing that is taken. */
  readonly news: News | null;
}

export type News = { readonly state: RobotState } | { readonly connection: ConnectionReport };

const fault = (reason: Fault['reason'], detail: string): Fault => ({ reason, detail });

/** Reads a message as far as it can be read without asking anyone; says what is wrong with one that cannot. */
export function readMessage({ topic, payload, bytes }: Omit<Letter, 'receivedAt'>): Message | Fault {
  const address = parseTopic(topic);
  if (!address) return fault('UNKNOWN_TOPIC', 'Expected vda5050/{v2|v3}/{manufacturer}/{serialNumber}/{topic}.');
  const adapter = adapterOfVersion(address.majorVersion);
  if (!adapter) return fault('UNKNOWN_TOPIC', `Expected version v2 or v3, got ${address.majorVersion}.`);
  if (bytes > BYTES_AT_MOST) return fault('TOO_LARGE', `Expected at most ${BYTES_AT_MOST} bytes, got ${bytes}.`);
  let content: unknown;
  try {
    content = JSON.parse(payload.toString());
  } catch {
    return fault('BAD_JSON', 'Expected a message in JSON.');
  }
  const complaint = adapter.check(address.topic, content);
  if (complaint) return fault('BAD_SCHEMA', complaint);
  const { manufacturer, serialNumber } = content as MessageHeader;
  if (manufacturer !== address.manufacturer || serialNumber !== address.serialNumber) {
    const told = `${manufacturer}/${serialNumber}`;
    return fault(
      'IDENTITY_MISMATCH',
      `Expected a header of ${address.manufacturer}/${address.serialNumber}, got ${told}.`,
    );
  }
  try {
    return { address, adapter, news: newsOf(adapter, address.topic, content) };
  } catch (error) {
    return fault('BAD_SCHEMA', `Expected values that mean something, got an ${(error as Error).message}.`);
  }
}

/** A schema lets through what no reader can read, for instance a leap second. */
function newsOf(adapter: Adapter, topic: Topic, content: unknown): News | null {
  if (topic === 'state') return { state: adapter.readState(content) };
  return topic === 'connection' ? { connection: adapter.readConnection(content) } : null;
}

export const isFault = (read: Message | Fault): read is Fault => 'reason' in read;
