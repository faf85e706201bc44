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
import type { EventServer } from '../../kit/src/testing/event-server.js';
import { ISSUER } from './crowd/token.js';
import { Database } from './database.js';
import { type Followed, supergraph } from './graph.js';
import { Part } from './part.js';
import { Running } from './process.js';
import { Proxy } from './proxy.js';
import type { Standing } from './readings/counting.js';
import { type EngineName, startEngine } from './transport/engine.js';
import { openSwitchboard, type Switchboard } from './transport/switchboard.js';
import type { Carried } from './transport/unreliable.js';
import { Writer } from './writer.js';

type Settings = Readonly<Record<string, string>>;
type Ports = Readonly<Record<'postgres' | Followed | 'other' | 'labels' | 'gateway' | 'proxy', number>>;

/** The whole crowd comes from one address, and as two users. */
const UNLIMITED = {
  LIVE_CONNECTIONS: '20000',
  LIVE_CONNECTIONS_PER_ADDRESS: '20000',
  SUBSCRIPTIONS_PER_CALLER: '20000',
};

/** How it is opened. */
export interface Manner {
  /** For subgraphs and gateway, and for the gateway alone. */
  readonly settings?: Settings;
  readonly ofGateway?: Settings;
  /** What carries events, which everyone then follows from one subgraph to the other: a server to be started, or one that is there. */
  readonly events?: EngineName | URL | undefined;
}

/**
 * Everything that runs: a real PostgreSQL, a real subgraph over it, another that completes its events, the gateway, and where
 * events are carried, a second real subgraph that listens to the first.
 */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'valueverse-chaos-'));
  readonly home = temporaryHome(serverAccount());
  readonly privateKey: string;
  writer!: Writer;
  proxy!: Proxy;
  private postgres: RunningPostgres | undefined;
  private databases!: Readonly<Record<Followed, Database>>;
  private switchboard: Switchboard | undefined;
  private ownEngine: EventServer | undefined;
  /** Whose events everyone follows. */
  followed: Followed;
  private readonly secret = randomBytes(32).toString('hex');
  readonly readings = new Part(() => this.openReadings(this.ports.readings));
  /** A second process of the same subgraph. */
  readonly rival = new Part(() => this.openReadings(this.ports.other));
  readonly echoes = new Part(() => this.openEchoes());
  readonly labels = new Part(() =>
    Running.start({ script: 'test/chaos/labels/main.ts', args: [String(this.ports.labels)] }),
  );
  readonly gateway = new Part(() => this.openGateway());

  private constructor(
    private readonly ports: Ports,
    private readonly manner: Manner,
  ) {
    this.followed = manner.events ? 'echoes' : 'readings';
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const jwk = { ...publicKey.export({ format: 'jwk' }), alg: 'ES256' };
    writeFileSync(join(this.folder, 'jwks.json'), JSON.stringify({ keys: [jwk] }));
    process.once('exit', this.vanish);
  }

  static async open(manner: Manner): Promise<World> {
    const found = await Promise.all(Array.from({ length: 7 }, freePort));
    const [postgres, readings, echoes, other, labels, gateway, proxy] = found;
    const world = new World({ postgres, readings, echoes, other, labels, gateway, proxy } as Ports, manner);
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

  /** The subgraph that everyone follows. */
  get subgraph(): Part {
    return this[this.followed];
  }

  /** How many subscriptions stand there. */
  async upstream(): Promise<number> {
    return (await this.subgraph.now.ask<Standing>('open?')).open;
  }

  /** Deletes what is older from the log that everyone follows, as retention does. */
  async forget(upTo: number): Promise<void> {
    await this.databases[this.followed].query(`DELETE FROM outbox WHERE seq <= ${upTo}`);
  }

  /** The server that carries events, where this run has started it. */
  get engine(): EventServer {
    if (!this.ownEngine) throw new Error('No server carries events in this run, or it is somebody else’s.');
    return this.ownEngine;
  }

  /** What the transport has done so far; from now on it loses, repeats and swaps this share each of what it carries. */
  carried = (share?: number): Promise<Carried> => this.echoes.now.ask<Carried>({ share });

  /** Lets events be carried to the second subgraph, after `head`, whose own have the same numbers. */
  async carry(head: number): Promise<void> {
    this.switchboard = await openSwitchboard();
    await this.readings.restart('SIGTERM', 0);
    const young = await this.openEchoes(['idle']); // makes its tables
    await young.end('SIGTERM');
    await this.databases.echoes.query(`
      DELETE FROM outbox;
      UPDATE outbox_head SET seq = ${head};
      INSERT INTO inbox VALUES ('echoes', 'readings', ${head}) ON CONFLICT (consumer, source) DO UPDATE SET seq = ${head}`);
    await this.echoes.start();
    this.followed = 'echoes';
  }

  /** All is as it was before. */
  async carryNoMore(): Promise<void> {
    this.followed = 'readings';
    await this.echoes.end('SIGTERM');
    this.switchboard?.close();
    this.switchboard = undefined;
    await this.readings.restart('SIGTERM', 0);
  }

  async close(): Promise<void> {
    await this.writer?.end().catch(() => {});
    this.proxy?.close();
    for (const part of [this.gateway, this.labels, this.readings, this.rival, this.echoes]) await part.end();
    this.switchboard?.close();
    await this.ownEngine?.stop();
    for (const database of Object.values(this.databases ?? {})) await database.end();
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
    const { events } = this.manner;
    this.postgres = await startPostgres(this.ports.postgres, this.home);
    const { adminUrl } = this.postgres;
    this.databases = {
      readings: await Database.provide(adminUrl, 'readings'),
      echoes: await Database.provide(adminUrl, 'echoes'),
    };
    if (typeof events === 'string') this.ownEngine = await startEngine(events);
    this.write(0);
    await Promise.all([this.readings.start(), this.labels.start()]);
    if (events) await this.echoes.start();
    await this.gateway.start();
    this.writer = new Writer(this.databases.readings);
    this.proxy = await Proxy.open(this.ports.gateway, this.ports.proxy);
  }

  /** What both subgraphs are started with. */
  private get shared(): Settings {
    const { events, settings } = this.manner;
    const url = events instanceof URL ? events.href : this.ownEngine?.url;
    return {
      INTERNAL_TOKEN_SECRET: this.secret,
      ...(url && { EVENTS_URL: url }),
      ...(this.switchboard && { SWITCHBOARD_PORT: String(this.switchboard.port) }),
      ...settings,
    };
  }

  private openReadings(port: number): Promise<Running> {
    const env = {
      READINGS_PORT: String(port),
      READINGS_DATABASE_URL: this.databases.readings.loginUrl,
      ...this.shared,
    };
    return Running.start({ script: 'test/chaos/readings/main.ts', env });
  }

  private openEchoes(args: readonly string[] = []): Promise<Running> {
    const env = {
      ECHOES_PORT: String(this.ports.echoes),
      ECHOES_DATABASE_URL: this.databases.echoes.loginUrl,
      READINGS_URL: `http://127.0.0.1:${this.ports.readings}`,
      ...this.shared,
    };
    return Running.start({ script: 'test/chaos/echoes/main.ts', args, env });
  }

  private openGateway(): Promise<Running> {
    const args = ['--supergraph', join(this.folder, 'supergraph.graphql'), '--port', String(this.ports.gateway)];
    const env = {
      ...UNLIMITED,
      AUTH_ISSUERS: `${ISSUER}=${pathToFileURL(join(this.folder, 'jwks.json')).href}`,
      INTERNAL_TOKEN_SECRET: this.secret,
      ...this.manner.settings,
      ...this.manner.ofGateway,
    };
    return Running.start({ script: 'gateway/dist/main.js', args, env });
  }

  private write(version: number): void {
    const draft = join(this.folder, 'draft');
    writeFileSync(draft, supergraph(this.ports, version));
    renameSync(draft, join(this.folder, 'supergraph.graphql'));
  }
}
