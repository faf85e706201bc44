import { fleetControlCredential, FROM_ROBOT, TO_ROBOT, VERSIONS } from '../broker/mqtt-credentials.js';
import type { RobotName } from './robot-names.js';

const FLEET_CONTROL = fleetControlCredential('').username;

/**
 * Mosquitto's `acl_file`: what `mayPublish` and `maySubscribe` say, robot by robot. Not by `pattern … %u`, which is
 * documented for names of one level only, and ours have two.
 */
export const acl = (robots: readonly RobotName[]): string =>
  [entry(FLEET_CONTROL, ['read vda5050/#', ...topics('write', '+/+', TO_ROBOT)]), ...robots.map(ownTopics)].join('\n');

function ownTopics({ manufacturer, serialNumber }: RobotName): string {
  const robot = `${manufacturer}/${serialNumber}`;
  return entry(robot, [...topics('write', robot, FROM_ROBOT), ...topics('read', robot, TO_ROBOT)]);
}

const topics = (access: 'read' | 'write', robot: string, names: readonly string[]): string[] =>
  VERSIONS.flatMap((version) => names.map((name) => `${access} vda5050/${version}/${robot}/${name}`));

const entry = (user: string, rules: readonly string[]): string =>
  `user ${user}\n${rules.map((rule) => `topic ${rule}\n`).join('')}`;
