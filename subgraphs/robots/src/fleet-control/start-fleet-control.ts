import { randomBytes } from 'node:crypto';
import { clock } from '@valueverse/kit/clock';
import type { Job } from '@valueverse/kit/subgraph';
import { connect } from 'mqtt';
import type { RobotsConfig } from '../config.js';
import type { Letter } from '../dead-letter/bury.js';
import { ingestInto } from '../ingest/ingest.js';
import { lanes } from '../ingest/lanes.js';
import { letterOf } from '../ingest/letter-of.js';
import { fleetControlLogin } from '../robot/mqtt-credentials.js';
import { sendCommands } from './send-commands.js';
import { withoutLogin } from './without-login.js';

const SUBSCRIPTIONS = {
  'vda5050/+/+/+/connection': { qos: 1 },
  'vda5050/+/+/+/state': { qos: 0 },
} as const;

/** Robots whose messages are taken at the same time: fewer than the database has connections for this process. */
const PARALLEL = 4;
/** Messages of one robot that may wait; beyond, newer ones replace the oldest. */
const LONGEST_LANE = 500;

/** A robot’s messages are taken one after another: all but the last level of the topic names it. */
const laneOf = ({ topic }: Letter) => topic.slice(0, topic.lastIndexOf('/'));

/** The newest connection says all there is to say; of states every one counts, but a lane must end somewhere. */
const isSuperseded = ({ topic }: Letter, newer: readonly Letter[]) =>
  topic.endsWith('/state') || newer.some((letter) => letter.topic === topic);

/** Listens to every robot and tells robots what to do, for as long as the subgraph runs. */
export const startFleetControl: Job<RobotsConfig> = async (host, { mqtt }) => {
  const messages = lanes<Letter>({
    parallel: PARALLEL,
    longest: LONGEST_LANE,
    mayDrop: isSuperseded,
    perform: ingestInto(host),
  });
  const client = connect(mqtt.url, {
    ...fleetControlLogin(mqtt.secret),
    clientId: `fleet-control-${randomBytes(4).toString('hex')}`,
    reconnectPeriod: 1000,
    queueQoSZero: false,
  });
  let told = false; // once per outage, not once per try
  client.on('connect', () => (told = false));
  client.on('error', (error) => {
    if (!told) host.log.error({ err: error, url: withoutLogin(mqtt.url) }, 'no broker: trying again every second');
    told = true;
  });
  client.on('message', (topic, payload) => {
    const letter = letterOf(topic, payload, clock.now());
    messages.add(laneOf(letter), letter);
  });
  client.subscribe(SUBSCRIPTIONS, (error) => error && host.log.error({ err: error }, 'robots not heard'));
  const stopSending = sendCommands(host, client);
  return async () => {
    await stopSending();
    await client.endAsync(!client.connected);
    await messages.idle();
  };
};
