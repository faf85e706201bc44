import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The `graphql` that the gateway itself loads. */
const GRAPHQL = pathToFileURL(
  createRequire(import.meta.url)
    .resolve('graphql')
    .replace(/\.js$/, '.mjs'),
).href;

/** A folder with plug-in modules for `APOLLO_PLUGINS`, and what they noted. */
export class PluginFolder {
  private constructor(readonly folder: string) {}

  static async make(): Promise<PluginFolder> {
    return new PluginFolder(await mkdtemp(join(tmpdir(), 'plugins-')));
  }

  /** Writes a module. In it, `note(anything)` is for `noted`, and `GraphQLError` is known. Gives its path. */
  async write(name: string, source: string): Promise<string> {
    const file = join(this.folder, name);
    const known = `
      import { appendFileSync } from 'node:fs';
      import { GraphQLError } from ${JSON.stringify(GRAPHQL)};
      const note = (what) => appendFileSync(${JSON.stringify(this.notes)}, JSON.stringify(what) + '\\n');
    `;
    await writeFile(file, known + source);
    return file;
  }

  /** What was noted since it was last asked for. */
  async noted(): Promise<unknown[]> {
    const text = await readFile(this.notes, 'utf8').catch(() => '');
    await writeFile(this.notes, '');
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  private get notes(): string {
    return join(this.folder, 'noted.jsonl');
  }
}
