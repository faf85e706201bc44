import type { Host } from '@valueverse/kit/host';
import type { MqttClient } from 'mqtt';
import { stateRequests, takeDue } from '../command/due-commands.js';
import type { Outgoing } from '../command/message-of.js';

/** Commands are looked for when something happened that may have made one, and this often anyway. */
const LOOK_EVERY_MS = 1_000;
const MAKE_COMMANDS = new Set([
  'robots.mission.assigned.v1',
  'robots.mission.cancelled.v1',
  'robots.robot.connection.changed.v1',
]);

/** Publishes what robots are told, whenever the broker can be reached, until stopped. */
export function sendCommands(host: Host, client: MqttClient): () => Promise<void> {
  let working: Promise<void> | null = null;
  let again = false;

  const publish = (messages: readonly Outgoing[]) =>
    Promise.all(messages.map(({ topic, payload }) => client.publishAsync(topic, payload, { qos: 0 })));
  const work = async () => {
    do {
      again = false;
      while (client.connected && (await publish(await takeDue(host))).length > 0);
    } while (again);
  };
  const look = () => {
    again = true;
    working ??= work()
      .catch((error: unknown) => host.log.error({ err: error }, 'commands not sent'))
      .finally(() => (working = null));
  };

  const timer = setInterval(look, LOOK_EVERY_MS);
  const unlisten = host.hub.listen((events) => events.some(({ type }) => MAKE_COMMANDS.has(type)) && look());
  client.on('connect', () => {
    stateRequests(host)
      .then(publish)
      .catch((error: unknown) => host.log.error({ err: error }, 'states not asked for'));
    look();
  });
  return async () => {
    clearInterval(timer);
    unlisten();
    await working;
  };
}
