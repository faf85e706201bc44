import pg from 'pg';
import { Complaint } from '../complaint.js';
import { placeOf, type Admin } from './login-url.js';

/** Runs statements as the admin on one of the server's databases. */
export async function administer<T>(
  admin: Admin,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const url = new URL(admin.url);
  if (database) url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const what = (error as Error).message || (error as NodeJS.ErrnoException).code;
    throw new Complaint(
      `PostgreSQL at ${placeOf(admin)} does not let us in: ${what}. Is it running, and DATABASE_URL right?`,
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** `REVOKE … FROM PUBLIC` on the schema works for a database's owner from this version on. */
const OLDEST = 15;

/** Complains of a server or an admin that cannot give each subgraph its own database and roles. */
export async function assertAble(client: pg.Client, admin: Admin): Promise<void> {
  const { rows } = await client.query<{ version: number; name: string; able: boolean }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, rolname AS name,
            rolsuper OR (rolcreaterole AND rolcreatedb) AS able
     FROM pg_roles WHERE rolname = current_user`,
  );
  const { version = 0, name = '', able = false } = rows[0] ?? {};
  if (version < OLDEST)
    throw new Complaint(`${placeOf(admin)} runs PostgreSQL ${version}: ${OLDEST} or newer is needed.`);
  if (!able) throw new Complaint(`${name} may not make databases and roles: ALTER ROLE ${name} CREATEDB CREATEROLE.`);
}
