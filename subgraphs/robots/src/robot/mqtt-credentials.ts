import { createHmac } from 'node:crypto';

/** What a client of the broker signs in with. Passwords are derived from one secret, so that none is ever stored. */
export interface MqttLogin {
  readonly username: string;
  readonly password: string;
}

/** The username of a robot: its address on the broker. */
export const robotUsername = (robot: { manufacturer: string; serialNumber: string }): string =>
  `${robot.manufacturer}/${robot.serialNumber}`;

export const robotPassword = (secret: string, username: string): string => derived(secret, `robot:${username}`);

/** How this subgraph itself signs in: it may command every robot and hear all of them. */
export const fleetControlLogin = (secret: string): MqttLogin => ({
  username: 'fleet-control',
  password: derived(secret, 'service:fleet-control'),
});

const derived = (secret: string, what: string) => createHmac('sha256', secret).update(what).digest('base64url');
