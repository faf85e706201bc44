import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { rolesOf, type Roles } from './roles.js';

const KIT_MIGRATIONS = new URL('../migrations/', import.meta.url);

/** Brings a subgraph's database up to date: the kit's migrations first, then its own, each in a transaction. */
export async function migrate(databaseUrl: string, name: string, own: URL): Promise<void> {
  const roles = rolesOf(name);
  const source = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: `${name} migrations`,
    extra: { max: 2, options: `-c role=${roles.migrate}` },
    migrations: [...(await migrationsIn(KIT_MIGRATIONS, roles, 0)), ...(await migrationsIn(own, roles, 1_000))],
  }).initialize();
  const lock = source.createQueryRunner();
  try {
    // Two processes of one subgraph may start at once; TypeORM itself does not make one wait for the other.
    await lock.query('SELECT pg_advisory_lock(4242)');
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query('SELECT pg_advisory_unlock(4242)').catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

/** SQL files as TypeORM migrations. `0003-missions.sql` sorts as 3 + `offset`; `${runtime}` and the like name our roles. */
async function migrationsIn(folder: URL, roles: Roles, offset: number) {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, folder), 'utf8');
      const sql = text.replaceAll(/\$\{(migrate|runtime|system)\}/g, (_, role: keyof Roles) => roles[role]);
      const order = String(Number.parseInt(file, 10) + offset).padStart(13, '0');
      return class implements MigrationInterface {
        readonly name = `${fileURLToPath(new URL(file, folder)).split('/').at(-1)}${order}`;
        async up(runner: QueryRunner) {
          await runner.query(sql);
        }
        async down() {
          throw new Error(`${file} has no way back: write a new migration that undoes it.`);
        }
      };
    }),
  );
}
