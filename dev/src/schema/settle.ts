import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../checkout.js';

/** Writes generated files, and returns the names of those that were not as they should be. */
export function settle(files: Record<string, string>, { check }: { check: boolean }): string[] {
  const drifted = Object.keys(files).filter((name) => read(join(ROOT, name)) !== files[name]);
  if (check) return drifted;
  for (const name of drifted) {
    mkdirSync(dirname(join(ROOT, name)), { recursive: true });
    writeFileSync(join(ROOT, name), files[name]!);
  }
  return drifted;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
