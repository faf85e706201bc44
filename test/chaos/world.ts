import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePort } from '../../dev/src/port.js';
import { serverAccount } from '../../dev/src/postgres/account.js';
import { temporaryHome } from '../../dev/src/postgres/home.js';
import { type RunningPostgres, startPostgres } from '../../dev/src/postgres/start-postgres.js';
import { provisionOne } from '../../dev/src/provision/provision.js';
import { ISSUER } from './crowd/token.js';
import { supergraph } from './graph.js';
import { Running } from './process.js';
import { Proxy } from './proxy.js';
import { Writer } from './writer.js';

type Settings = Readonly<Record<string, string>>;
type Ports = Readonly<Record<'postgres' | 'readings' | 'other' | 'labels' | 'gateway' | 'proxy', number>>;

/** The whole crowd comes from one address, and as two users. */
const UNLIMITED = {
  LIVE_CONNECTIONS: '20000',
  LIVE_CONNECTIONS_PER_ADDRESS: '20000',
  SUBSCRIPTIONS_PER_CALLER: '20000',
};

/** One of the processes, which can be ended and started again at its address. */
class Part {
  private running: Running | undefined;

  constructor(private readonly open: () => Promise<Running>) {}

  get now(): Running {
    if (!this.running) throw new Error('It was not started.');
    return this.running;
  }

  start = async (): Promise<void> => void (this.running = await this.open());
  end = async (signal?: NodeJS.Signals): Promise<void> => this.running?.end(signal);

  /** Ends it, and starts it again after so long. */
  async restart(signal: NodeJS.Signals, downMs: number): Promise<void> {
    await this.end(signal);
    await pause(downMs);
    await this.start();
  }

  /** Stops it in the middle of whatever it does, for so long. */
  async freeze(ms: number): Promise<void> {
    this.now.child.kill('SIGSTOP');
    await pause(ms);
    this.now.child.kill('SIGCONT');
  }
}

/** Everything that runs: a real PostgreSQL, a real subgraph over it, another that completes its events, and the gateway. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'valueverse-chaos-'));
  readonly home = temporaryHome(serverAccount());
  readonly privateKey: string;
  writer!: Writer;
  proxy!: Proxy;
  private postgres: RunningPostgres | undefined;
  private readingsUrl = '';
  private readonly secret = randomBytes(32).toString('hex');
  readonly readings = new Part(() => this.openReadings(this.ports.readings));
  /** A second process of the same subgraph. */
  readonly rival = new Part(() => this.openReadings(this.ports.other));
  readonly labels = new Part(() =>
    Running.start({ script: 'test/chaos/labels/main.ts', args: [String(this.ports.labels)] }),
  );
  readonly gateway = new Part(() => this.openGateway());

  private constructor(
    private readonly ports: Ports,
    private readonly settings: Settings,
    private readonly ofGateway: Settings,
  ) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const jwk = { ...publicKey.export({ format: 'jwk' }), alg: 'ES256' };
    writeFileSync(join(this.folder, 'jwks.json'), JSON.stringify({ keys: [jwk] }));
    process.once('exit', this.vanish);
  }

  /** Opens it with settings for subgraph and gateway, and for the gateway alone. */
  static async open(settings: Settings, ofGateway: Settings = {}): Promise<World> {
    const [postgres, readings, other, labels, gateway, proxy] = await Promise.all(Array.from({ length: 6 }, freePort));
    const ports = { postgres, readings, other, labels, gateway, proxy } as Ports;
    const world = new World(ports, settings, ofGateway);
    try {
      await world.start();
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  /** Where clients go; through the cable that can be cut, or straight. */
  url = (cable: boolean): string => `http://127.0.0.1:${cable ? this.ports.proxy : this.ports.gateway}/graphql`;

  /** Kills the database as a crash would, and starts it again after so long. */
  async killDatabase(downMs: number): Promise<void> {
    const { ended } = this.postgres!;
    process.kill(this.postmaster(), 'SIGKILL');
    await ended;
    await pause(downMs);
    this.postgres = await startPostgres(this.ports.postgres, this.home);
  }

  /** Another version of the supergraph, as a deployment would offer it. */
  offer(version: number): void {
    this.write(version);
    this.gateway.now.child.kill('SIGHUP');
  }

  /** How many subscriptions stand at the subgraph. */
  async upstream(): Promise<number> {
    return (await this.readings.now.ask<{ open: number }>('open?')).open;
  }

  async close(): Promise<void> {
    await this.writer?.end().catch(() => {});
    this.proxy?.close();
    for (const part of [this.gateway, this.labels, this.readings, this.rival]) await part.end();
    await this.postgres?.stop();
    this.postgres = undefined;
    process.off('exit', this.vanish);
    this.vanish();
  }

  /** Leaves nothing behind, however the run ends; the other processes end with it by themselves. */
  private readonly vanish = (): void => {
    if (this.postgres) process.kill(this.postmaster(), 'SIGQUIT');
    for (const folder of [this.folder, this.home]) rmSync(folder, { recursive: true, force: true });
  };

  private postmaster(): number {
    return Number(readFileSync(join(this.home, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  private async start(): Promise<void> {
    this.postgres = await startPostgres(this.ports.postgres, this.home);
    const { adminUrl } = this.postgres;
    this.readingsUrl = await provisionOne(adminUrl, 'readings');
    const database = new URL(adminUrl);
    database.pathname = new URL(this.readingsUrl).pathname;
    this.write(0);
    await Promise.all([this.readings.start(), this.labels.start()]);
    await this.gateway.start();
    this.writer = new Writer(database.href);
    this.proxy = await Proxy.open(this.ports.gateway, this.ports.proxy);
  }

  private openReadings(port: number): Promise<Running> {
    const env = {
      READINGS_PORT: String(port),
      READINGS_DATABASE_URL: this.readingsUrl,
      INTERNAL_TOKEN_SECRET: this.secret,
      ...this.settings,
    };
    return Running.start({ script: 'test/chaos/readings/main.ts', env });
  }

  private openGateway(): Promise<Running> {
    const args = ['--supergraph', join(this.folder, 'supergraph.graphql'), '--port', String(this.ports.gateway)];
    const env = {
      ...UNLIMITED,
      AUTH_ISSUERS: `${ISSUER}=${pathToFileURL(join(this.folder, 'jwks.json')).href}`,
      INTERNAL_TOKEN_SECRET: this.secret,
      ...this.settings,
      ...this.ofGateway,
    };
    return Running.start({ script: 'gateway/dist/main.js', args, env });
  }

  private write(version: number): void {
    const draft = join(this.folder, 'draft');
    writeFileSync(draft, supergraph(this.ports, version));
    renameSync(draft, join(this.folder, 'supergraph.graphql'));
  }
}
