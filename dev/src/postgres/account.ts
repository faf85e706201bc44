import { execFileSync, spawnSync } from 'node:child_process';
import { Complaint } from '../complaint.js';

/** Another account of this machine, which the server runs under. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: root lends it `PG_OS_USER` (nobody). Everyone else runs it as they are. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const name = process.env['PG_OS_USER'] || 'nobody';
  const account = { name, uid: numberOf(name, '-u'), gid: numberOf(name, '-g') };
  if (account.uid === 0) throw new Complaint(`PG_OS_USER must be an account other than root, got "${name}".`);
  return account;
}

function numberOf(name: string, flag: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    throw new Complaint(`PG_OS_USER must be an account of this machine, got "${name}".`);
  }
}

/** What a child process needs to run as that account; nothing for our own. It starts where everyone may be. */
export const as = (account: Account | undefined) =>
  account ? { uid: account.uid, gid: account.gid, cwd: '/' } : { cwd: process.cwd() };

/** Whether the account can run a command to success. Asking it is surer than reading modes, ACLs and mount options. */
export const can = (account: Account | undefined, command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { ...as(account), stdio: 'ignore' }).status === 0;

/** Whether the account can pass through every folder down to this one. */
export const reaches = (account: Account, folder: string): boolean =>
  can(account, '/bin/sh', '-c', 'cd "$1"', 'sh', folder);
