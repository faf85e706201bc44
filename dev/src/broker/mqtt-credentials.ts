import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a client of the broker signs in with. */
export interface MqttCredential {
  readonly username: string;
  readonly password: string;
}

/** The robots subgraph: commands every robot and hears all of them. */
const FLEET_CONTROL = 'fleet-control';

/** A name that is safe as one level of a topic: no wildcard, no separator. VDA 5050 allows fewer characters still. */
const LEVEL = '[^/+#\\0]+';
const ROBOT = new RegExp(`^${LEVEL}/${LEVEL}$`);

/** What robots of either protocol version say and are told: the last level of their topics. */
export const VERSIONS = ['v2', 'v3'];
export const FROM_ROBOT = ['connection', 'state', 'visualization', 'factsheet'];
export const TO_ROBOT = ['order', 'instantActions', 'zoneSet', 'responses'];

const TOPIC = new RegExp(`^vda5050/(${VERSIONS.join('|')})/(?<robot>${LEVEL}/${LEVEL})/(?<name>[a-zA-Z]+)$`);

/** Every robot has a password of its own, derived so that nobody has to keep a list of them. */
export const robotCredential = (manufacturer: string, serialNumber: string, secret: string): MqttCredential => {
  const username = `${manufacturer}/${serialNumber}`;
  return { username, password: derived(`robot:${username}`, secret) };
};

export const fleetControlCredential = (secret: string): MqttCredential => ({
  username: FLEET_CONTROL,
  password: derived(`service:${FLEET_CONTROL}`, secret),
});

const derived = (what: string, secret: string) => createHmac('sha256', secret).update(what).digest('base64url');

/** Whether a username belongs to a password. Takes the same time whatever is wrong with it. */
export function isGenuine(username: string, password: string, secret: string): boolean {
  const kind = username === FLEET_CONTROL ? 'service' : 'robot';
  const expected = derived(`${kind}:${username}`, secret);
  return timingSafeEqual(digest(expected), digest(password)) && (kind === 'service' || ROBOT.test(username));
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** A robot speaks for itself alone; fleet control speaks to robots, never as one. */
export function mayPublish(username: string, topic: string): boolean {
  const { robot, name = '' } = TOPIC.exec(topic)?.groups ?? {};
  if (username === FLEET_CONTROL) return TO_ROBOT.includes(name);
  return robot === username && FROM_ROBOT.includes(name);
}

/** A robot hears what is meant for it, named in full; fleet control hears everything of VDA 5050. */
export function maySubscribe(username: string, filter: string): boolean {
  if (username === FLEET_CONTROL) return filter.startsWith('vda5050/');
  const { robot, name = '' } = TOPIC.exec(filter)?.groups ?? {};
  return robot === username && TO_ROBOT.includes(name);
}
