import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from '../complaint.js';
import { freePort, isTaken } from '../port.js';
import { serverAccount } from './account.js';
import { installedBinaries, usableBinaries } from './binaries.js';
import { clusterIn, type Cluster, type Means } from './cluster.js';
import { copiesFor, homeFor, temporaryHome } from './home.js';
import { adminUrl, answers, isOurs, spawnServer, stopServer, type Run } from './server.js';
import { removeStalePid } from './stale-pid.js';

/** A running server of our own. */
export interface RunningPostgres {
  readonly adminUrl: string;
  /** A folder that lives and dies with this data. */
  readonly folder: string;
  /** Resolves when the server is gone, asked or not. */
  readonly ended: Promise<void>;
  /** Ends it gracefully; nothing of it runs afterwards. */
  stop(): Promise<void>;
}

/** How long the remains of a server killed before may still hold its data directory. */
const PATIENCE = 10_000;

const means = (): Means => {
  const account = serverAccount();
  return { account, binaries: usableBinaries(installedBinaries(), copiesFor(account), account) };
};

/** This checkout's PostgreSQL, with its data made at the first start. One left over by a killed launcher is replaced. */
export async function startPostgres(port: number, home?: string): Promise<RunningPostgres> {
  const own = means();
  const cluster = clusterIn(home ?? homeFor(own.account), own);
  if (await isTaken(port)) {
    if (!(await isOurs(cluster, port))) throw new Complaint(taken(port));
    stopServer(cluster, own);
  }
  return running(cluster, own, { port, durable: true });
}

/** A PostgreSQL for one test run: a free port, no care for power cuts, and no trace left once stopped. */
export async function startTemporaryPostgres(): Promise<RunningPostgres> {
  const own = means();
  const home = temporaryHome(own.account);
  const forget = () => rmSync(home, { recursive: true, force: true });
  try {
    const server = await running(clusterIn(home, own), own, { port: await freePort(), durable: false });
    return { ...server, stop: () => server.stop().then(forget) };
  } catch (error) {
    forget();
    throw error;
  }
}

async function running(cluster: Cluster, own: Means, run: Run): Promise<RunningPostgres> {
  const server = await launch(cluster, own, run);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    stopServer(cluster, own);
    await ended;
  };
  return { adminUrl: adminUrl(cluster, run.port), folder: cluster.folder, ended, stop };
}

/** Starts the server, again and again while a killed one's last processes let go of the data. */
async function launch(cluster: Cluster, own: Means, run: Run): Promise<ChildProcess> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    removeStalePid(cluster.data);
    const server = spawnServer(cluster, own, run);
    const failure = await answers(server, cluster, run.port);
    if (!failure) return server;
    if (!/already exists|still in use/.test(failure) || Date.now() > deadline) {
      throw new Complaint(`PostgreSQL did not start in ${cluster.data}:\n${failure}`);
    }
    await sleep(250);
  }
}

const taken = (port: number) =>
  `Port ${port} is taken by another program. Give PostgreSQL another with PG_PORT, or set DATABASE_URL.`;
