/** The message kinds of VDA 5050 that fleet control reads or writes. */
const TOPICS = ['connection', 'state', 'order', 'instantActions'] as const;
export type Topic = (typeof TOPICS)[number];

/** Who a message is from or for, as its topic says it (VDA 5050 3.0, 6.3). */
export interface TopicAddress {
  readonly majorVersion: string;
  readonly manufacturer: string;
  readonly serialNumber: string;
  readonly topic: Topic;
}

const SHAPE = /^([^/]+)\/(v\d+)\/([^/]+)\/([^/]+)\/([^/]+)$/;
const isTopic = (name: string): name is Topic => (TOPICS as readonly string[]).includes(name);

/** Reads `vda5050/v2/KIT/0001/state`; null for any topic of another shape, interface or message kind. */
export function parseTopic(path: string, interfaceName = 'vda5050'): TopicAddress | null {
  const [, name, majorVersion, manufacturer, serialNumber, topic] = SHAPE.exec(path) ?? [];
  if (name !== interfaceName || !majorVersion || !manufacturer || !serialNumber || !topic || !isTopic(topic))
    return null;
  return { majorVersion, manufacturer, serialNumber, topic };
}

/** The topic a message for this address is published on. */
export const formatTopic = (address: TopicAddress, interfaceName = 'vda5050'): string =>
  [interfaceName, address.majorVersion, address.manufacturer, address.serialNumber, address.topic].join('/');

/** A manufacturer or serial number that fits into one topic level and cannot be taken for a wildcard. */
export const isTopicLevel = (text: string): boolean => /^[A-Za-z0-9_.:-]{1,64}$/.test(text);
