import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { loginPassword, rolesOf } from '../roles.js';

/** A database made for one test and dropped after it. */
export interface TestDatabase {
  /** As the subgraph connects: its login role. */
  readonly url: string;
  /** As the server's administrator, for looking behind row-level security. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** Makes a fresh database with the roles of `name` on the server at TEST_DATABASE_URL, which `npm test` starts. */
export async function testDatabase(name: string): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL']; // oxlint-disable-line node/no-process-env -- set by the test runner
  if (!server)
    throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`, which starts a PostgreSQL.');
  const roles = rolesOf(name);
  const secret = process.env['DATABASE_PASSWORD_SECRET'] || decodeURIComponent(new URL(server).password); // oxlint-disable-line node/no-process-env -- as `provision` derives it, which may serve the same server
  const password = loginPassword(roles.login, secret);
  const database = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query('SELECT pg_advisory_lock(4243)'); // roles are the server's: one test makes them at a time
  for (const role of [roles.migrate, roles.runtime, roles.system]) await makeRole(admin, role, 'NOLOGIN');
  await makeRole(admin, roles.login, `LOGIN NOINHERIT PASSWORD '${password}'`);
  await admin.query(`GRANT ${roles.migrate}, ${roles.runtime}, ${roles.system} TO ${roles.login}`);
  await admin.query('SELECT pg_advisory_unlock(4243)');
  await admin.query(`CREATE DATABASE ${database} OWNER ${roles.migrate}`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${database}`;
  const adminUrl = url.href;
  url.username = roles.login;
  url.password = password;
  return { url: url.href, adminUrl, drop: () => dropDatabase(server, database) };
}

async function makeRole(admin: pg.Client, role: string, options: string) {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await admin.query(`CREATE ROLE ${role} ${options}`);
}

async function dropDatabase(server: string, database: string) {
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await admin.end();
}
