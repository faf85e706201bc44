import type { AedesOptions, AuthenticateError, Client } from 'aedes';
import { isGenuine, mayPublish, maySubscribe } from './mqtt-credentials.js';

/** Return codes of an MQTT 3.1.1 CONNACK. */
const IDENTIFIER_REJECTED = 2;
const BAD_USERNAME_OR_PASSWORD = 4;

type Gates = Required<
  Pick<AedesOptions, 'authenticate' | 'authorizePublish' | 'authorizeSubscribe' | 'authorizeForward'>
>;

/** Decides what each client of the broker may do, by the name it signed in with. */
export function gatekeeper(secret: string): Gates {
  const names = new WeakMap<Client, string>();
  const online = new Map<string, Client>();
  const nameOf = (client: Client) => names.get(client) ?? '';

  /** A client id that someone else is using would throw them off. */
  const inUse = (id: string, username: string) => {
    const other = online.get(id);
    return other !== undefined && !other.closed && nameOf(other) !== username;
  };

  return {
    authenticate(client, ...[username = '', password, done]) {
      if (!isGenuine(username, password?.toString() ?? '', secret)) {
        return done(refusal('bad user name or password', BAD_USERNAME_OR_PASSWORD), false);
      }
      if (inUse(client.id, username)) return done(refusal('client id in use', IDENTIFIER_REJECTED), false);
      names.set(client, username);
      online.set(client.id, client);
      client.conn.once('close', () => online.get(client.id) === client && online.delete(client.id));
      done(null, true);
    },

    // Asked for last wills as well. A refusal ends the connection: MQTT 3.1.1 has no other answer to a publication.
    authorizePublish(client, { topic }, done) {
      if (client && mayPublish(nameOf(client), topic)) return done(null);
      done(new Error(`${client ? nameOf(client) : 'The broker'} may not publish ${topic}`));
    },

    authorizeSubscribe: (client, subscription, done) =>
      done(null, maySubscribe(nameOf(client), subscription.topic) ? subscription : null),

    // A kept session belongs to a client id, whoever signs in with it: its old subscriptions are not asked again.
    authorizeForward: (client, packet) => (maySubscribe(nameOf(client), packet.topic) ? packet : null),
  };
}

const refusal = (message: string, returnCode: number): AuthenticateError =>
  Object.assign(new Error(message), { returnCode });
