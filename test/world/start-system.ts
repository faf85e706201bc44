import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

/** Where a running system is reached. */
export interface Places {
  readonly gatewayUrl: string;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly mqttUrl: string;
  /** The process that started everything. */
  readonly pid: number;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SUBGRAPHS = ['value-models', 'calculations', 'insights', 'robots', 'healthcare'];

/** Starts the whole system with these settings, by the program `npm start` runs, on free ports and without a seed. */
export async function startSystem(
  settings: Readonly<Record<string, string>>,
): Promise<Places & { stop(): Promise<void> }> {
  const [gateway = 0, mqtt = 0, ...ports] = await freePorts(2 + SUBGRAPHS.length);
  const prefixed = SUBGRAPHS.map((name, index) => [
    `${name.toUpperCase().replace('-', '_')}_PORT`,
    String(ports[index]),
  ]);
  const env = {
    ...process.env,
    ...Object.fromEntries(prefixed),
    GATEWAY_PORT: String(gateway),
    MQTT_PORT: String(mqtt),
    SEED: 'off',
    SIMULATE: 'off',
    ...settings,
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
  return {
    gatewayUrl: `http://127.0.0.1:${gateway}`,
    subgraphUrls: Object.fromEntries(SUBGRAPHS.map((name, index) => [name, `http://127.0.0.1:${ports[index]}`])),
    mqttUrl: `mqtt://127.0.0.1:${mqtt}`,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
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
