import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { countStatements } from './statement-counter.js';

/** What a test of the whole system needs to know to reach it. */
export interface System {
  readonly gatewayUrl: string;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly mqttUrl: string;
  readonly mqttSecret: string;
  /** Answers how many SQL statements served requests so far. */
  readonly statementsUrl: string;
  /** The process that started everything. */
  readonly pid: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    system: System;
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SUBGRAPHS = ['value-models', 'calculations', 'insights', 'robots', 'healthcare'];

/** Starts the whole system once for all e2e files, by the program `npm start` runs, on free ports and without a seed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [gateway = 0, mqtt = 0, ...ports] = await freePorts(2 + SUBGRAPHS.length);
  const counter = await countStatements(process.env['TEST_DATABASE_URL'] ?? '');
  const mqttSecret = randomBytes(32).toString('hex');
  const prefixed = SUBGRAPHS.map((name, index) => [
    `${name.toUpperCase().replace('-', '_')}_PORT`,
    String(ports[index]),
  ]);
  const env = {
    ...process.env,
    ...Object.fromEntries(prefixed),
    DATABASE_URL: counter.databaseUrl,
    GATEWAY_PORT: String(gateway),
    MQTT_PORT: String(mqtt),
    MQTT_SECRET: mqttSecret,
    SEED: 'off',
    SIMULATE: 'off',
  };
  const child = spawn(process.execPath, ['dev/dist/start/main.js'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      if (line.startsWith('ValueVerse is ready')) resolve();
    });
    void ended.then(() => reject(new Error(`The system did not start:\n${said.join('\n')}`)));
  });
  project.provide('system', {
    gatewayUrl: `http://127.0.0.1:${gateway}`,
    subgraphUrls: Object.fromEntries(SUBGRAPHS.map((name, index) => [name, `http://127.0.0.1:${ports[index]}`])),
    mqttUrl: `mqtt://127.0.0.1:${mqtt}`,
    mqttSecret,
    statementsUrl: counter.url,
    pid: child.pid ?? 0,
  });
  return async () => {
    child.kill('SIGTERM');
    await ended;
    await counter.stop();
  };
}

/** Ports nobody listens on, all found before any is given back. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
