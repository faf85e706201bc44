import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Complaint } from './complaint.js';

/** The repository's root, wherever a program was started from. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The state of this checkout, never committed. */
export const DATA = join(ROOT, '.data');

/** A path below `.data/`. Others may pass through that folder but not list it: the database's account has to. */
export function dataPath(name: string): string {
  passable(DATA);
  return join(DATA, name);
}

/** Makes a folder that only its owner lists and everyone may pass through, whatever the umask says. */
export function passable(folder: string): string {
  try {
    if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o711);
    return folder;
  } catch (error) {
    throw new Complaint(`${folder} cannot be made: ${(error as Error).message}.`);
  }
}
