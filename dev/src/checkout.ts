import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Complaint } from './complaint.js';

/** The repository's root, wherever a program was started from. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The state of this checkout, never committed: `.data/`, or the folder that DATA_DIR names. */
export const DATA = resolve(ROOT, process.env['DATA_DIR'] || '.data');

/** A path in that folder. Others may pass through it but not list it: the account of the database has to. */
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
