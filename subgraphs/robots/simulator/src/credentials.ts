import { createHmac } from 'node:crypto';

/** What a robot logs on to the broker with: the password is derived from the installation’s secret, never stored. */
export function robotCredentials(secret: string, robot: { manufacturer: string; serialNumber: string }) {
  const username = `${robot.manufacturer}/${robot.serialNumber}`;
  return { username, password: createHmac('sha256', secret).update(`robot:${username}`).digest('base64url') };
}
