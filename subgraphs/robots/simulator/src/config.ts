import { OptionError } from './options.js';

/** Where the broker is, and the secret the robots’ passwords are derived from. */
export function brokerConfig() {
  const url = process.env['MQTT_URL'] || 'mqtt://127.0.0.1:1884';
  if (!URL.canParse(url)) throw new OptionError(`MQTT_URL must be a URL, got "${url}" (see .env.example)`);
  const secret = process.env['MQTT_SECRET'];
  if (!secret) throw new OptionError('MQTT_SECRET must be set, got nothing (see .env.example)');
  return { url, secret };
}
