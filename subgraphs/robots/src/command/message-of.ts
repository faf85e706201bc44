import { adapterOf } from '../vda5050/adapters.js';
import type { Adapter, Protocol } from '../vda5050/adapter.js';
import { formatTopic, type Topic } from '../vda5050/topic.js';
import type { CommandBody } from './command.js';

/** The robot a command is for, as its topics name it. */
export interface Recipient {
  readonly manufacturer: string;
  readonly serialNumber: string;
  readonly protocol: Protocol;
}

/** A message ready to be published. */
export interface Outgoing {
  readonly topic: string;
  readonly payload: string;
}

export const topicOf = (body: CommandBody): Topic => ('order' in body ? 'order' : 'instantActions');

/** Writes a command in the words of the robot’s protocol. */
export function messageOf(body: CommandBody, to: Recipient, sent: { headerId: number; now: Date }): Outgoing {
  const { manufacturer, serialNumber } = to;
  const adapter = adapterOf(to.protocol);
  const { majorVersion, version } = adapter;
  const timestamp = timestampOf(body, sent.now);
  const header = { headerId: sent.headerId, timestamp, version, manufacturer, serialNumber };
  const topic = formatTopic({ majorVersion, manufacturer, serialNumber, topic: topicOf(body) });
  return { topic, payload: JSON.stringify(write(adapter, body, header)) };
}

const write = (adapter: Adapter, body: CommandBody, header: Parameters<Adapter['writeOrder']>[1]) =>
  'order' in body ? adapter.writeOrder(body.order, header) : adapter.writeInstantActions(body.instantActions, header);

/** An order told of afterwards carries the time it was given, so that a simulated robot can drive it then. */
function timestampOf(body: CommandBody, now: Date): string {
  if (!('order' in body)) return now.toISOString();
  const asOf = new Date(now.getTime() - body.lateMs).toISOString();
  return asOf > body.notBefore ? asOf : body.notBefore;
}
