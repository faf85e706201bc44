import { connect, type MqttClient } from 'mqtt';
import { robotCredentials } from './credentials.js';
import { dialectOf } from './dialect.js';
import type { SimulatedRobot } from './fleet.js';
import { Robot, type RobotOptions } from './robot.js';
import { STATE_INTERVAL_SECONDS } from './order-steps.js';

export interface LinkOptions extends Omit<RobotOptions, 'publish'> {
  readonly url: string;
  readonly secret: string;
  /** Told of trouble with the broker; the link goes on trying. */
  readonly onTrouble: (message: string) => void;
}

const RECONNECT_MS = 1000;

/** Puts a robot on the broker, as VDA 5050 wants it: retained connection state with last will, states at QoS 0. */
export function linkRobot(identity: SimulatedRobot, options: LinkOptions) {
  const { manufacturer, serialNumber } = identity;
  const dialect = dialectOf(identity);
  const topic = (name: string) => `vda5050/${dialect.majorVersion}/${manufacturer}/${serialNumber}/${name}`;
  const sent: Record<string, number> = {};

  const robot = new Robot(identity, {
    ...options,
    publish: async (state) => {
      if (client.connected)
        await client.publishAsync(topic('state'), message('state', state), { qos: 0 }).catch(ignore);
    },
  });
  function message(kind: string, content: object): string {
    const headerId = (sent[kind] = ((sent[kind] ?? -1) + 1) >>> 0);
    const header = { headerId, timestamp: robot.clock.iso(), version: dialect.version, manufacturer, serialNumber };
    return JSON.stringify({ ...header, ...content });
  }
  const say = (connectionState: string) =>
    client.publishAsync(topic('connection'), message('connection', { connectionState }), { qos: 1, retain: true });

  const client: MqttClient = connect(options.url, {
    ...robotCredentials(options.secret, identity),
    clientId: `${manufacturer}-${serialNumber}`,
    reconnectPeriod: RECONNECT_MS,
    queueQoSZero: false,
    will: {
      topic: topic('connection'),
      payload: Buffer.from(message('connection', { connectionState: dialect.connectionBroken })),
      qos: 1,
      retain: true,
    },
  });
  let told = false; // once per outage, not once per try
  client.on('error', ({ message: text }) => {
    if (!told)
      options.onTrouble(`${manufacturer}/${serialNumber}: ${text || 'no broker'} (${new URL(options.url).host})`);
    told = true;
  });
  // Online only once it can hear, so that an order sent on the good news arrives.
  client.on('connect', () => {
    told = false;
    const greet = async () => {
      await client.subscribeAsync([topic('order'), topic('instantActions')]);
      await say('ONLINE');
      await robot.tell();
    };
    greet().catch(ignore);
  });
  client.on('message', (path, payload) => {
    const content = read(payload);
    if (!content) return;
    const done = path === topic('order') ? robot.order(content as never) : robot.instantActions(content as never);
    done.catch((error: Error) => options.onTrouble(`${manufacturer}/${serialNumber}: ${error.message}`));
  });
  const heartbeat = setInterval(() => void robot.tell(), STATE_INTERVAL_SECONDS * 1000);

  return {
    /** Switches off in good order: says OFFLINE, so that the last will is not sent. */
    stop: async () => {
      clearInterval(heartbeat);
      await robot.switchOff();
      if (client.connected) await say('OFFLINE').catch(ignore);
      await client.endAsync(!client.connected);
    },
  };
}

const ignore = () => undefined;

function read(payload: Buffer): object | null {
  try {
    const content: unknown = JSON.parse(payload.toString());
    return typeof content === 'object' ? content : null;
  } catch {
    return null;
  }
}
