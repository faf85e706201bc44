import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { as } from './account.js';
import { binary } from './binaries.js';
import { ADMIN, serverEnvironment, type Cluster, type Means } from './cluster.js';

export const adminUrl = ({ password }: Cluster, port: number): string =>
  `postgres://${ADMIN}:${password}@127.0.0.1:${port}/postgres`;

/** How a server is run: a test run's does not survive a power cut, and is faster for it. */
export interface Run {
  readonly port: number;
  readonly durable: boolean;
}

const FAST_AND_LOOSE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Starts the server in its own process group: Ctrl-C reaches the supervisor alone, which stops everything in order. */
export function spawnServer(cluster: Cluster, { binaries, account }: Means, run: Run) {
  const settings = [
    `port=${run.port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=300',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(run.durable ? [] : FAST_AND_LOOSE),
  ];
  const log = openSync(cluster.log, 'w', 0o600);
  if (account) chownSync(cluster.log, account.uid, account.gid);
  const args = ['-D', cluster.data, ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(binary(binaries, 'postgres'), args, {
    ...as(account),
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

/** Waits until the server answers. Returns its log when it ends before. */
export async function answers(child: ChildProcess, cluster: Cluster, port: number): Promise<string | undefined> {
  const deadline = Date.now() + 30_000;
  let ended = false;
  const end = () => (ended = true);
  child.once('exit', end).once('error', end);
  while (!(await isOurs(cluster, port))) {
    if (ended || Date.now() > deadline) return logOf(cluster) || 'it wrote no log';
    await sleep(40);
  }
  return undefined;
}

/** Whether the server on a port is the one of this cluster: it knows our password and names our data directory. */
export async function isOurs(cluster: Cluster, port: number): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl(cluster, port), connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === realpathSync(cluster.data);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends sessions and checkpoints; without an answer in time, the next start recovers from the write-ahead log. */
export function stopServer({ data }: Cluster, { binaries, account }: Means): void {
  const stop = (mode: string, seconds: string) =>
    spawnSync(binary(binaries, 'pg_ctl'), ['stop', '-D', data, '-m', mode, '-t', seconds, '-w'], {
      ...as(account),
      env: serverEnvironment(),
    }).status === 0;
  if (!stop('fast', '15')) stop('immediate', '5');
}

const logOf = ({ log }: Cluster): string => readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n');
