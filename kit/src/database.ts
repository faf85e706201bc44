import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { ConfigError, envPrefix } from './config.js';
import { migrate } from './migrate.js';
import type { Subgraph } from './subgraph.js';

const WAIT_MS = 15_000;
/** PostgreSQL says these while it starts or when nobody listens: worth another try. */
const NOT_YET = new Set(['ECONNREFUSED', '57P03', 'ECONNRESET', '57P01']);

/** Opens a subgraph's database at its newest schema. Waits a while for a server that is still starting. */
export async function openDatabase(subgraph: Pick<Subgraph, 'name' | 'tables' | 'migrations'>, url: string) {
  await ready(subgraph.name, url);
  await migrate(url, subgraph.name, subgraph.migrations);
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: subgraph.name,
    entities: [...subgraph.tables] as never,
    synchronize: false,
    poolErrorHandler: () => undefined, // the statement that needs the connection reports it
    extra: { max: 10 },
  }).initialize();
}

async function ready(name: string, url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || 5432}${pathname}`;
  for (let waited = 0; ; waited += 500) {
    try {
      const probe = await new DataSource({ type: 'postgres', url, extra: { max: 1 } }).initialize();
      return await probe.destroy();
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      const help = `Start PostgreSQL, or set ${envPrefix(name)}_DATABASE_URL (npm run provision makes one)`;
      if (!NOT_YET.has(code))
        throw new ConfigError(`${name} may not use ${place}: ${(error as Error).message}. ${help}.`);
      if (waited >= WAIT_MS) throw new ConfigError(`${name} finds no database at ${place}. ${help}.`);
      await pause(500);
    }
  }
}
