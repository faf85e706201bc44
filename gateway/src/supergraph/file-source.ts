import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StartRefused } from '../start-refused.js';
import type { SourceLog, SupergraphSource } from './supergraph-source.js';

const LOOK_EVERY_MS = 250;
const NEXT_STEP = 'Compose one with: npm run compose, or name one with --supergraph FILE';

/**
 * A supergraph in a file. The file is looked at four times a second and not subscribed to: a look sees a rename, a swapped
 * symbolic link (also a ConfigMap's `..data`), a deletion and a new beginning alike, and also where the system reports
 * no changes: network file systems and mounts into containers.
 */
export class FileSource implements SupergraphSource {
  readonly name: string;
  private readonly file: string;
  /** What was seen by the last look, and what was to be seen when the file was last read. */
  private seen = '';
  private read = '';
  private sdl: string | undefined;
  /** What is wrong with the file, once it has been said. */
  private complaint: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private onChange: (sdl: string) => void = () => {};
  /** One look at a time: two would tell of changes in the wrong order. */
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    file: string,
    private readonly log: SourceLog,
  ) {
    this.file = resolve(file);
    this.name = `supergraph file ${this.file}`;
  }

  async start(onChange: (sdl: string) => void): Promise<string> {
    this.seen = this.read = await fingerprint(this.file);
    const { sdl, trouble } = await contents(this.file);
    this.sdl = sdl;
    this.complaint = trouble;
    this.onChange = onChange;
    this.lookLater();
    if (sdl === undefined) throw new StartRefused(`The ${this.name} ${trouble}. ${NEXT_STEP}`);
    return sdl;
  }

  /** Whoever says so has written the file: it is read without waiting for it to be quiet. */
  refresh(): void {
    this.looking = this.looking.then(async () => this.take(await fingerprint(this.file)));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private lookLater(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.looking.then(() => this.look());
      void this.looking.finally(() => this.lookLater());
    }, LOOK_EVERY_MS).unref();
  }

  /**
   * Reads the file when two looks running see the same: until then somebody is writing. The look comes before the reading,
   * so that whatever is written from then on is found by the next one.
   */
  private async look(): Promise<void> {
    const now = await fingerprint(this.file);
    const quiet = now === this.seen;
    this.seen = now;
    if (quiet && now !== this.read) await this.take(now);
  }

  private async take(seen: string): Promise<void> {
    this.read = seen;
    const { sdl, trouble } = await contents(this.file);
    if (this.stopped) return;
    this.report(trouble);
    if (sdl === undefined || sdl === this.sdl) return;
    this.sdl = sdl;
    this.onChange(sdl);
  }

  private report(trouble: string | undefined): void {
    if (trouble === this.complaint) return;
    this.complaint = trouble;
    if (trouble) this.log.warn(`The ${this.name} ${trouble}: what is served stays until there is another.`);
    else this.log.info(`The ${this.name} is back.`);
  }
}

/** Differs whenever the file may have other contents, or cannot be seen. */
async function fingerprint(file: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

/** An empty file holds nothing: that is what a file looks like between being truncated and being written. */
async function contents(file: string): Promise<{ sdl?: string; trouble?: string }> {
  try {
    const sdl = await readFile(file, 'utf8');
    return sdl.trim() ? { sdl } : { trouble: 'is empty' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { trouble: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` };
  }
}
