import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt';
import { once, type EventEmitter } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fleetControlCredential, robotCredential } from './mqtt-credentials.js';
import { startBroker, type RunningBroker } from './start-broker.js';

const secret = 'a secret of at least 32 characters';
const r1 = robotCredential('KIT', '0001', secret);
const r2 = robotCredential('KIT', '0002', secret);
const fleet = fleetControlCredential(secret);
const topic = (serial: string, name: string) => `vda5050/v3/KIT/${serial}/${name}`;

let broker: RunningBroker;
let clients: MqttClient[] = [];
beforeAll(async () => (broker = await startBroker({ host: '127.0.0.1', port: 0, secret })));
afterAll(() => broker.stop());
afterEach(async () => {
  for (const client of clients) await client.endAsync(true);
  clients = [];
});

const event = (client: MqttClient, name: string) => once(client as unknown as EventEmitter, name);

async function signIn(options: IClientOptions): Promise<MqttClient> {
  const url = `mqtt://127.0.0.1:${broker.port}`;
  const client = await connectAsync(url, { reconnectPeriod: 0, connectTimeout: 5_000, ...options }, false);
  clients.push(client.on('error', () => undefined));
  return client;
}

async function heard(client: MqttClient, filter: string): Promise<() => Promise<string>> {
  await client.subscribeAsync(filter);
  const next = event(client, 'message') as Promise<[string, Buffer]>;
  return () => next.then(([at, payload]) => `${at} ${payload.toString()}`);
}

describe('The broker', () => {
  it('refuses whoever is not signed in', async () => {
    await expect(signIn({})).rejects.toThrow('Bad username or password');
    await expect(signIn({ ...r1, password: r2.password })).rejects.toThrow('Bad username or password');
  });

  it('carries a robot’s state to fleet control, and an order back', async () => {
    const [robot, control] = [await signIn(r1), await signIn(fleet)];
    const state = await heard(control, 'vda5050/#');
    await robot.publishAsync(topic('0001', 'state'), 'charging');
    expect(await state()).toBe('vda5050/v3/KIT/0001/state charging');

    const order = await heard(robot, topic('0001', 'order'));
    await control.publishAsync(topic('0001', 'order'), 'go');
    expect(await order()).toBe('vda5050/v3/KIT/0001/order go');
  });

  it('ends the connection of a robot that speaks for another, and lives on', async () => {
    const [robot, control] = [await signIn(r1), await signIn(fleet)];
    const connection = await heard(control, 'vda5050/#');
    const closed = event(robot, 'close');
    robot.publish(topic('0002', 'connection'), 'OFFLINE', { qos: 1 });
    await closed;
    const other = await signIn(r2);
    await other.publishAsync(topic('0002', 'connection'), 'ONLINE', { qos: 1 });
    expect(await connection()).toBe('vda5050/v3/KIT/0002/connection ONLINE');
  });

  it('lets no robot listen to another', async () => {
    const robot = await signIn(r1);
    await expect(robot.subscribeAsync(topic('0002', 'order'))).rejects.toThrow();
    await expect(robot.subscribeAsync('#')).rejects.toThrow();
  });

  it('publishes a last will only within the topics of its robot', async () => {
    const control = await signIn(fleet);
    const connection = await heard(control, 'vda5050/#');
    const will = (serial: string) => ({
      topic: topic(serial, 'connection'),
      payload: Buffer.from('CONNECTION_BROKEN'),
    });
    const liar = await signIn({ ...r1, will: will('0002') });
    liar.stream.destroy();
    await event(liar, 'close');
    const honest = await signIn({ ...r1, will: will('0001') });
    honest.stream.destroy();
    expect(await connection()).toBe('vda5050/v3/KIT/0001/connection CONNECTION_BROKEN');
  });

  it('gives nobody the client id that another is using', async () => {
    await signIn({ ...fleet, clientId: 'control' });
    await expect(signIn({ ...r1, clientId: 'control' })).rejects.toThrow('Identifier rejected');
  });

  it('forgets no right when a session is taken up by someone else', async () => {
    const control = await signIn({ ...fleet, clientId: 'kept', clean: false });
    await control.subscribeAsync('vda5050/#');
    await control.endAsync();
    const robot = await signIn({ ...r1, clientId: 'kept', clean: false });
    const order = await heard(robot, topic('0001', 'order'));
    const [other, boss] = [await signIn(r2), await signIn(fleet)];
    await other.publishAsync(topic('0002', 'connection'), 'ONLINE', { qos: 1 });
    await boss.publishAsync(topic('0001', 'order'), 'go', { qos: 1 });
    expect(await order()).toBe('vda5050/v3/KIT/0001/order go');
  });

  it('names the variable of a port that is taken', async () => {
    await expect(startBroker({ host: '127.0.0.1', port: broker.port, secret })).rejects.toThrow(
      `Port ${broker.port} is taken by another program. Give the MQTT broker another with MQTT_PORT.`,
    );
  });
});
