import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes a `postmaster.pid` that names no server. PostgreSQL itself takes any live process of the same account for
 * one, also a zombie or, after a container's restart, whoever got the number. Only Linux tells which program it is.
 */
export function removeStalePid(data: string): void {
  const file = join(data, 'postmaster.pid');
  const pid = Number.parseInt(read(file) ?? '', 10);
  if (process.platform === 'linux' && pid > 0 && !isServer(read(`/proc/${pid}/stat`))) rmSync(file, { force: true });
}

/** Whether a line of /proc/…/stat, `7 (postgres) S 1 …`, is that of a PostgreSQL that lives. */
export function isServer(stat: string | undefined): boolean {
  const [, program, state] = /^\d+ \((.*)\) (\w)/s.exec(stat ?? '') ?? [];
  return program === 'postgres' && state !== 'Z' && state !== 'X';
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
