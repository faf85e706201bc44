import { createHash, randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA, dataPath, passable } from '../checkout.js';
import { Complaint } from '../complaint.js';
import { reaches, type Account } from './account.js';

/** Root's place for what the server's account cannot reach in a checkout below, say, a 0700 home directory. */
const SHARED = '/var/lib/valueverse';

/** Where copies of the binaries go. */
export const copiesFor = (account: Account | undefined): string => passable(account ? SHARED : DATA);

/**
 * The folder below which this checkout's server keeps its data: `.data`, or where its account cannot reach that,
 * a place made from that folder's path, so that the next start finds it again.
 */
export function homeFor(account: Account | undefined): string {
  passable(DATA);
  if (!account) return DATA;
  const elsewhere = join(passable(SHARED), createHash('sha256').update(DATA).digest('hex').slice(0, 12));
  const home = firstReachable(existsSync(elsewhere) ? [elsewhere] : [DATA, elsewhere], account);
  if (home === elsewhere) writeFileSync(dataPath('postgres.txt'), note(elsewhere, account));
  return home;
}

const note = (home: string, { name }: Account) =>
  `PostgreSQL runs as ${name}, who cannot reach this folder: its data is in ${home}.\n`;

/** A folder for a server that lives no longer than a test run. */
export function temporaryHome(account: Account | undefined): string {
  const name = `valueverse-test-${randomBytes(6).toString('hex')}`;
  return account
    ? firstReachable([join(tmpdir(), name), join(passable(SHARED), name)], account)
    : passable(join(tmpdir(), name));
}

function firstReachable(folders: readonly string[], account: Account): string {
  const found = folders.find((folder) => reaches(account, passable(folder)));
  if (found) return found;
  throw new Complaint(
    `The account ${account.name} can reach none of ${folders.join(', ')}. Name another in PG_OS_USER, or set DATABASE_URL.`,
  );
}
