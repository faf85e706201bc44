import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPath, ROOT } from '../checkout.js';
import type { Part } from './handle.js';
import { say } from './say.js';

/** Where the data is that was or was not seeded: below our own server's folder, or on somebody's server. */
interface Where {
  readonly folder: string | undefined;
  readonly databaseUrl: string | undefined;
}

/** Loads the sample data at the first start on some data. The system runs without it, too. */
export async function seedOnce(seed: Part, where: Where, told: AbortSignal): Promise<void> {
  const marker = markerOf(where);
  if (existsSync(marker) || !existsSync(join(ROOT, 'dev/dist/seed/main.js'))) return;
  say('loading the sample data, once …');
  const handle = await seed.start(told);
  const stop = () => void handle.stop();
  told.addEventListener('abort', stop, { once: true });
  if (told.aborted) stop();
  const why = await handle.ended;
  told.removeEventListener('abort', stop);
  if (why === 'exit code 0') writeFileSync(marker, 'The sample data has been loaded.\n');
  else if (!told.aborted) say(`the sample data could not be loaded (${why}); the next start tries again`);
}

/** Lives and dies with the embedded data; of a foreign server only this checkout can remember it. */
function markerOf({ folder, databaseUrl = '' }: Where): string {
  if (folder) return join(folder, 'seeded');
  return dataPath(`seeded-${createHash('sha256').update(databaseUrl).digest('hex').slice(0, 12)}`);
}
