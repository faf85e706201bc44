import { join } from 'node:path';
import { fleetControlCredential, robotCredential } from '../broker/mqtt-credentials.js';
import { writePrivate } from '../write-private.js';
import { acl } from './acl.js';
import { passwordLine } from './password-line.js';
import type { RobotName } from './robot-names.js';

/** Writes what a Mosquitto broker knows its clients by: `passwd` and `acl`. Returns their paths. */
export function mosquittoFiles(folder: string, robots: readonly RobotName[], secret: string): string[] {
  const logins = [
    fleetControlCredential(secret),
    ...robots.map(({ manufacturer, serialNumber }) => robotCredential(manufacturer, serialNumber, secret)),
  ];
  return [
    writePrivate(join(folder, 'acl'), acl(robots)),
    writePrivate(join(folder, 'passwd'), logins.map((login) => `${passwordLine(login)}\n`).join('')),
  ];
}
