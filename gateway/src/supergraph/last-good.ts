import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceLog } from './supergraph-source.js';

interface Keeping {
  readonly folder: string;
  /** The name of the source: gateways over different ones share a folder and nothing in it. */
  readonly source: string;
  readonly log: SourceLog;
}

/** The last supergraph that could be served, kept on disk for a start at which its source gives none. */
export class LastGoodSupergraph {
  readonly file: string;
  private kept: string | undefined;
  private keeping: Promise<void> = Promise.resolve();
  private warned = false;

  constructor(private readonly where: Keeping) {
    const name = createHash('sha256').update(where.source).digest('hex').slice(0, 16);
    this.file = join(where.folder, `supergraph-${name}.graphql`);
  }

  /** For a supergraph that has been built, and no other. Whole or not at all; where it cannot be kept, that is said once. */
  keep(sdl: string): Promise<void> {
    this.keeping = this.keeping.then(() => this.write(sdl));
    return this.keeping;
  }

  /** Undefined when there is none. */
  async read(): Promise<string | undefined> {
    const sdl = await readFile(this.file, 'utf8').catch(() => undefined);
    return sdl?.trim() ? sdl : undefined;
  }

  private async write(sdl: string): Promise<void> {
    if (sdl === this.kept) return;
    try {
      await mkdir(this.where.folder, { recursive: true, mode: 0o700 });
      await replace(this.file, sdl);
      this.kept = sdl;
    } catch (error) {
      if (!this.warned) {
        this.where.log.warn(
          `The last good supergraph cannot be kept for the next start (${(error as Error).message}): ` +
            'set GATEWAY_CACHE_DIR to a folder that may be written.',
        );
      }
      this.warned = true;
    }
  }
}

/** Writes beside the file and renames, so that whoever reads finds the old text or the new one. */
async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
