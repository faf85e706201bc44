import { pbkdf2Sync, randomBytes } from 'node:crypto';
import type { MqttCredential } from '../broker/mqtt-credentials.js';

const SALT_BYTES = 12;
const HASH_BYTES = 64;
/** As many as mosquitto_passwd takes. Our passwords are 256 bits of an HMAC: no number of rounds makes them harder to guess. */
const ROUNDS = 101;

/** One line of Mosquitto's `password_file`, as `mosquitto_passwd` writes it: PBKDF2 with SHA-512, type 7. */
export function passwordLine({ username, password }: MqttCredential, salt = randomBytes(SALT_BYTES)): string {
  const hash = pbkdf2Sync(password, salt, ROUNDS, HASH_BYTES, 'sha512');
  return `${username}:$7$${ROUNDS}$${salt.toString('base64')}$${hash.toString('base64')}`;
}
