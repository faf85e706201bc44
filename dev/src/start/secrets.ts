import { randomBytes } from 'node:crypto';
import { dataPath } from '../checkout.js';
import { writeOnce } from '../write-once.js';

/** What the parts of the system prove themselves to each other with. */
export interface Secrets {
  readonly INTERNAL_TOKEN_SECRET: string;
  readonly MQTT_SECRET: string;
}

/** The environment's secrets, or this checkout's own, made at random once. */
export async function secrets(env: NodeJS.ProcessEnv = process.env): Promise<Secrets> {
  const random = () => randomBytes(32).toString('base64url');
  const make = () => JSON.stringify({ INTERNAL_TOKEN_SECRET: random(), MQTT_SECRET: random() });
  const kept = JSON.parse(await writeOnce(dataPath('secrets.json'), make)) as Secrets;
  return {
    INTERNAL_TOKEN_SECRET: env['INTERNAL_TOKEN_SECRET'] || kept.INTERNAL_TOKEN_SECRET,
    MQTT_SECRET: env['MQTT_SECRET'] || kept.MQTT_SECRET,
  };
}
