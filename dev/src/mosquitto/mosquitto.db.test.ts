import { spawn, type ChildProcess } from 'node:child_process';
import { once, type EventEmitter } from 'node:events';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fleetControlCredential, robotCredential } from '../broker/mqtt-credentials.js';
import { ROOT } from '../checkout.js';
import { freePort, isTaken } from '../port.js';
import { mosquittoFiles } from './mosquitto-files.js';
import { robotNames } from './robot-names.js';

const program = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin']
  .map((folder) => join(folder, 'mosquitto'))
  .find(isExecutable);
if (!program) {
  console.warn(
    '\nSKIPPED: no mosquitto is installed here, so nothing proves that it accepts our passwords and rules.\n',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const secret = 'a secret of at least 32 characters';
const r1 = robotCredential('KIT', '0001', secret);
const r2 = robotCredential('KIT', '0002', secret);
const fleet = fleetControlCredential(secret);
const topic = (serial: string, name: string) => `vda5050/v3/KIT/${serial}/${name}`;

let folder: string;
let port: number;
let broker: ChildProcess;
let clients: MqttClient[] = [];

/** Runs the configuration of the containers, with this test's paths and port. */
async function startBroker(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'valueverse-mosquitto-'));
  port = await freePort();
  letIn('KIT/0001', 'KIT/0002');
  const config = readFileSync(join(ROOT, 'deploy/mosquitto/mosquitto.conf'), 'utf8')
    .replace('listener 1884', `listener ${port} 127.0.0.1`)
    .replaceAll('/mosquitto/access/', `${folder}/`)
    .replaceAll('/mosquitto/data/', `${folder}/`);
  const path = join(folder, 'mosquitto.conf');
  writeFileSync(path, `${config}\nuser ${userInfo().username}\n`);
  broker = spawn(program!, ['-c', path], { stdio: ['ignore', 'ignore', 'inherit'] });
  await vi.waitFor(async () => expect(await isTaken(port)).toBe(true), { timeout: 10_000 });
}

const letIn = (...named: string[]) => mosquittoFiles(folder, robotNames({ named }), secret);

const event = (client: MqttClient, name: string) => once(client as unknown as EventEmitter, name);

async function signIn(options: IClientOptions): Promise<MqttClient> {
  const client = await connectAsync(`mqtt://127.0.0.1:${port}`, { reconnectPeriod: 0, ...options }, false);
  clients.push(client.on('error', () => undefined));
  return client;
}

/** Subscribes, and tells of the first message that comes. */
async function heard(client: MqttClient, filter: string): Promise<() => Promise<string>> {
  await client.subscribeAsync(filter);
  const next = event(client, 'message') as Promise<[string, Buffer]>;
  return () => next.then(([at, payload]) => `${at} ${payload.toString()}`);
}

describe.skipIf(!program)('Mosquitto', () => {
  beforeAll(startBroker);
  afterAll(async () => {
    broker.kill();
    await once(broker, 'close');
    rmSync(folder, { recursive: true });
  });
  afterEach(async () => {
    for (const client of clients) await client.endAsync(true);
    clients = [];
  });

  it('refuses whoever is not signed in', async () => {
    await expect(signIn({})).rejects.toThrow('Not authorized');
    await expect(signIn({ ...r1, password: r2.password })).rejects.toThrow('Not authorized');
    await expect(signIn(robotCredential('KIT', '0003', secret))).rejects.toThrow('Not authorized');
  });

  it('carries a robot’s state to fleet control, and an order back', async () => {
    const [robot, control] = [await signIn(r1), await signIn(fleet)];
    const state = await heard(control, 'vda5050/+/+/+/state');
    await robot.publishAsync(topic('0001', 'state'), 'charging');
    expect(await state()).toBe('vda5050/v3/KIT/0001/state charging');

    const order = await heard(robot, topic('0001', 'order'));
    await control.publishAsync(topic('0001', 'order'), 'go');
    expect(await order()).toBe('vda5050/v3/KIT/0001/order go');
  });

  it('carries nothing that a robot says for another, or commands', async () => {
    const [robot, control] = [await signIn(r1), await signIn(fleet)];
    const first = await heard(control, 'vda5050/#');
    await robot.publishAsync(topic('0002', 'state'), 'mine', { qos: 1 });
    await robot.publishAsync(topic('0001', 'order'), 'mine', { qos: 1 });
    await robot.publishAsync(topic('0001', 'factsheet'), 'mine', { qos: 1 });
    expect(await first()).toBe('vda5050/v3/KIT/0001/factsheet mine');
  });

  it('lets no robot hear another, whatever it subscribes to', async () => {
    const [robot, control] = [await signIn(r1), await signIn(fleet)];
    const first = await heard(robot, '#');
    await control.publishAsync(topic('0002', 'order'), 'go', { qos: 1 });
    await control.publishAsync(topic('0001', 'order'), 'go', { qos: 1 });
    expect(await first()).toBe('vda5050/v3/KIT/0001/order go');
  });

  it('lets fleet control speak to robots, never as one', async () => {
    const control = await signIn(fleet);
    const first = await heard(control, 'vda5050/#');
    await control.publishAsync(topic('0001', 'state'), 'false', { qos: 1 });
    await control.publishAsync(topic('0001', 'instantActions'), 'stop', { qos: 1 });
    expect(await first()).toBe('vda5050/v3/KIT/0001/instantActions stop');
  });

  it('publishes a last will only within the topics of its robot', async () => {
    const control = await signIn(fleet);
    const first = await heard(control, 'vda5050/+/+/+/connection');
    const dieWith = async (serial: string) => {
      const payload = Buffer.from('CONNECTION_BROKEN');
      const robot = await signIn({ ...r1, will: { topic: topic(serial, 'connection'), payload, qos: 1 } });
      robot.stream.destroy();
      await event(robot, 'close');
    };
    await dieWith('0002').catch(() => undefined); // it may refuse the robot, or only the will
    await dieWith('0001');
    expect(await first()).toBe('vda5050/v3/KIT/0001/connection CONNECTION_BROKEN');
  });

  it('lets nobody throw off another by taking its client id', async () => {
    const robot = await signIn({ ...r1, clientId: 'KIT-0001' });
    const order = await heard(robot, topic('0001', 'order'));
    await signIn({ ...r2, clientId: 'KIT-0001' });
    const control = await signIn({ ...fleet, clientId: r1.username });
    await control.publishAsync(topic('0001', 'order'), 'go', { qos: 1 });
    expect(await order()).toBe('vda5050/v3/KIT/0001/order go');
  });

  it('knows a robot added while it runs once it is told to look', async () => {
    letIn('KIT/0001', 'KIT/0002', 'KIT/0003');
    broker.kill('SIGHUP');
    const robot = await vi.waitFor(() => signIn(robotCredential('KIT', '0003', secret)), { timeout: 10_000 });
    const control = await signIn(fleet);
    const state = await heard(control, 'vda5050/#');
    await robot.publishAsync(topic('0003', 'state'), 'new');
    expect(await state()).toBe('vda5050/v3/KIT/0003/state new');
  });
});
