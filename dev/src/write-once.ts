import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The text of a file that only its owner reads, made by `make` if there is none. Whoever comes second gets the first's. */
export async function writeOnce(path: string, make: () => Promise<string> | string): Promise<string> {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, await make(), { mode: 0o600 });
  try {
    linkSync(draft, path); // unlike a rename, a link never replaces what someone else has just made
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, 'utf8');
}
