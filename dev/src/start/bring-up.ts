import { provisionOne } from '../provision/provision.js';
import { banner } from './banner.js';
import { assertFree } from './free-doors.js';
import { parts } from './parts.js';
import { postgresPart } from './postgres-part.js';
import { say } from './say.js';
import { secrets } from './secrets.js';
import { seedOnce } from './seed-once.js';
import { settingsFrom, type Settings } from './settings.js';
import type { System } from './system.js';

/** Starts everything in the order in which one needs the other, and says how to use it. */
export async function bringUp(system: System, told: AbortSignal): Promise<void> {
  const settings = settingsFrom(process.env);
  await assertFree(settings);
  const make = parts(settings, await secrets());

  const postgres = settings.postgres && postgresPart(settings.postgres.port);
  const broker = settings.broker && make.broker(settings.broker);
  await system.start(...[postgres, broker].filter((part) => part !== undefined));
  const databases = await provisioned(settings, postgres?.running().adminUrl);

  const subgraphs = settings.subgraphs.map((subgraph) => make.subgraph(subgraph, databases[subgraph.name]!));
  const gateway = await make.gateway();
  await Promise.all([system.start(...subgraphs), system.start(gateway)]);
  if (settings.seed) await seedOnce(make.seed(), { folder: postgres?.running().folder, ...settings }, told);
  if (settings.simulate) await system.start(make.simulator());
  if (settings.seed && settings.simulate && settings.demand) await system.start(make.demand());
  console.log(await banner(settings));
}

/** Each subgraph's own `<NAME>_DATABASE_URL`, else a database on the one server. */
async function provisioned({ subgraphs, databaseUrl }: Settings, embedded?: string): Promise<Record<string, string>> {
  const urls: Record<string, string> = {};
  for (const { name, place } of subgraphs) {
    urls[name] = process.env[`${place.prefix}_DATABASE_URL`] || (await provisionOne((embedded ?? databaseUrl)!, name));
  }
  say('the databases are ready');
  return urls;
}
