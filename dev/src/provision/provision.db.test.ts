import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolesOf } from '@valueverse/kit/roles';
import { provisionOne } from './provision.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const name = `provision-${process.pid}`;
const roles = rolesOf(name);
const byClerk = rolesOf(`${name}-by-clerk`);
const databases = [roles.login, `${roles.login}_too`, byClerk.login];

let admin: pg.Client;
beforeAll(async () => {
  admin = new pg.Client(server);
  await admin.connect();
});
afterAll(async () => {
  for (const database of databases) await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  for (const role of [...Object.values(roles), ...Object.values(byClerk), 'clerk'])
    await admin.query(`DROP ROLE IF EXISTS ${role}`);
  await admin.end();
});

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  return work(client).finally(() => client.end());
}

describe('A provisioned subgraph', () => {
  it('may be provisioned again, and by several at once', async () => {
    const urls = await Promise.all([1, 2, 3].map(() => provisionOne(server, name)));
    expect(new Set([...urls, await provisionOne(server, name)]).size).toBe(1);
  });

  it('connects without any right of its own, and takes on one role at a time', async () => {
    const url = await provisionOne(server, name);
    await connected(url, async (client) => {
      await expect(client.query('CREATE TABLE thing (id int)')).rejects.toThrow('no schema has been selected');
      await client.query(
        `SET ROLE ${roles.migrate}; CREATE TABLE thing (id int); GRANT SELECT ON thing TO ${roles.runtime}`,
      );
      await client.query(`SET ROLE ${roles.runtime}`);
      await expect(client.query('SELECT * FROM thing')).resolves.toMatchObject({ rowCount: 0 });
      await expect(client.query('CREATE TABLE other (id int)')).rejects.toThrow('permission denied for schema public');
    });
    const { rows } = await admin.query(
      'SELECT bool_or(rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb) AS mighty FROM pg_roles WHERE rolname = ANY($1)',
      [Object.values(roles)],
    );
    expect(rows).toEqual([{ mighty: false }]);
  });

  it('keeps strangers out of its databases', async () => {
    const own = await provisionOne(server, name, databases[1]);
    await admin.query(`CREATE ROLE clerk LOGIN PASSWORD 'clerk'`);
    const url = new URL(own);
    url.username = url.password = 'clerk';
    await expect(connected(url.href, async () => undefined)).rejects.toThrow('permission denied for database');
  });

  it('needs an admin who may make databases and roles', async () => {
    const url = new URL(server);
    url.username = url.password = 'clerk';
    await expect(provisionOne(url.href, name)).rejects.toThrow(
      'clerk may not make databases and roles: ALTER ROLE clerk CREATEDB CREATEROLE.',
    );
    await admin.query('ALTER ROLE clerk CREATEDB CREATEROLE');
    const made = await provisionOne(url.href, `${name}-by-clerk`);
    await expect(connected(made, (client) => client.query('SELECT current_user'))).resolves.toMatchObject({
      rows: [{ current_user: byClerk.login }],
    });
  });

  it('says which server does not let us in', async () => {
    await expect(provisionOne('postgres://a:b@127.0.0.1:9/postgres', name)).rejects.toThrow(
      /^PostgreSQL at 127\.0\.0\.1:9 does not let us in: .*ECONNREFUSED.*Is it running, and DATABASE_URL right\?$/,
    );
    const wrong = new URL(server);
    wrong.password = 'wrong';
    await expect(provisionOne(wrong.href, name)).rejects.toThrow('password authentication failed');
  });
});
