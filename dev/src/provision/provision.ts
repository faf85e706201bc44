import { rolesOf, type Roles } from '@valueverse/kit/roles';
import pg from 'pg';
import { subgraphs } from '../subgraphs.js';
import { administer, assertAble } from './administer.js';
import { adminOf, loginUrl, passwordOf } from './login-url.js';

/** Roles belong to the server: whoever provisions it, or makes a test database there, takes turns by this number. */
const TURN = 4243;

/** Gives each subgraph its database and roles. May run again, and at the same time. Returns how each connects. */
export async function provision(adminUrl: string, names = subgraphs().map(({ name }) => name)) {
  const urls: Record<string, string> = {};
  for (const name of names) urls[name] = await provisionOne(adminUrl, name);
  return urls;
}

/** One subgraph's roles and a database that only they may enter. Tests give the database a name of its own. */
export async function provisionOne(adminUrl: string, name: string, database = rolesOf(name).login): Promise<string> {
  const admin = adminOf(adminUrl);
  const roles = rolesOf(name);
  await administer(admin, '', async (client) => {
    await assertAble(client, admin);
    await client.query(`SELECT pg_advisory_lock(${TURN})`);
    await makeRoles(client, roles, passwordOf(roles.login, admin));
    await makeDatabase(client, roles, database);
    await administer(admin, database, (inside) => closeSchema(inside, roles));
  });
  return loginUrl(admin, roles.login, database);
}

/** The login role inherits nothing: it takes on one of the others for each transaction. */
async function makeRoles(client: pg.Client, roles: Roles, password: string): Promise<void> {
  const { login, migrate, runtime, system } = roles;
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
    Object.values(roles),
  ]);
  const missing = Object.values(roles).filter((role) => !rows.some(({ rolname }) => rolname === role));
  for (const role of missing) await client.query(`CREATE ROLE ${role} NOLOGIN NOINHERIT`);
  await client.query(`ALTER ROLE ${login} LOGIN NOINHERIT PASSWORD ${pg.escapeLiteral(password)}`);
  await client.query(`GRANT ${migrate}, ${runtime}, ${system} TO ${login}`);
  await client.query(`GRANT ${migrate} TO CURRENT_USER`);
}

async function makeDatabase(client: pg.Client, { login, migrate }: Roles, database: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  const name = pg.escapeIdentifier(database);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${migrate}`);
  await client.query(`SET ROLE ${migrate}`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${login}`);
  await client.query('RESET ROLE');
}

async function closeSchema(client: pg.Client, { migrate, runtime, system }: Roles): Promise<void> {
  await client.query(`SET ROLE ${migrate}`);
  await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${migrate}`);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${runtime}, ${system}`);
}
