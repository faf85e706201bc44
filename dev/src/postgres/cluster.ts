import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../complaint.js';
import { passable } from '../checkout.js';
import { as, type Account } from './account.js';
import { binary, type Binaries } from './binaries.js';

/** The administrator of an embedded server. */
export const ADMIN = 'postgres';

/** One server's files. */
export interface Cluster {
  /** Holds everything below, and what belongs to this data alone. */
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/** Who makes and runs a cluster with which programs. */
export interface Means {
  readonly binaries: Binaries;
  readonly account: Account | undefined;
}

/** The cluster in `home`, made at the first start. All or nothing, like the copy of the binaries. */
export function clusterIn(home: string, means: Means): Cluster {
  const folder = join(home, 'postgres');
  if (!existsSync(folder)) makeCluster(folder, means);
  return {
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'server.log'),
    password: passwordIn(folder),
  };
}

function passwordIn(folder: string): string {
  try {
    return readFileSync(join(folder, 'password'), 'utf8');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'has lost its password file' : 'belongs to another account';
    throw new Complaint(`${folder} ${reason}. Remove the folder to begin with an empty database.`);
  }
}

function makeCluster(folder: string, means: Means): void {
  const draft = passable(`${folder}.${process.pid}`);
  try {
    const password = randomBytes(24).toString('base64url');
    writeFileSync(join(draft, 'password'), password, { mode: 0o600 });
    initdb(draft, password, means);
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function initdb(folder: string, password: string, { binaries, account }: Means): void {
  const data = join(folder, 'data');
  const told = join(folder, 'told');
  mkdirSync(data, { mode: 0o700 });
  chmodSync(data, 0o700);
  writeFileSync(told, password, { mode: 0o600 });
  if (account) for (const path of [data, told]) chownSync(path, account.uid, account.gid);
  const { status, stderr, error } = spawnSync(
    binary(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      ADMIN,
      '--pwfile',
      told,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--no-instructions',
    ],
    { ...as(account), encoding: 'utf8', env: serverEnvironment() },
  );
  rmSync(told);
  if (status !== 0) throw new Complaint(`initdb could not make ${data}: ${error?.message ?? stderr.trim()}`);
}

/** Ours without what would lead PostgreSQL's programs elsewhere. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  return { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC' };
}
