import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../kit/src/migrate.js';
import { rolesOf } from '../kit/src/roles.js';
import { testDatabase, type TestDatabase } from '../kit/src/testing/test-database.js';
import { ROOT, SUBGRAPHS } from './parity/checkout.js';

const OWN_ROWS = '(tenant_id = current_tenant())';

/** Policies of the runtime role that say something else than "the rows of this tenant", each with its reason. */
const OTHER_POLICIES: Record<string, string> = {
  // a message of a robot nobody has registered has no tenant: whoever runs a fleet may read it, nobody may change it
  'robots.dead_letter SELECT':
    '((tenant_id = current_tenant()) OR ((tenant_id IS NULL) AND (current_tenant() IS NOT NULL)))',
};

/** Tables whose tenant may be unknown, for the same reason. */
const TENANT_UNKNOWN = ['robots.dead_letter'];

/** Tables without a tenant that the runtime role may use. There are none, and it takes a reason to add one. */
const TENANTLESS: readonly string[] = [];

describe.each(SUBGRAPHS)('The database of %s', (name) => {
  const roles = rolesOf(name);
  let database: TestDatabase;
  let admin: pg.Client;
  beforeAll(async () => {
    database = await testDatabase(name);
    await migrate(database.url, name, pathToFileURL(join(ROOT, 'subgraphs', name, 'migrations/')));
    admin = new pg.Client(database.adminUrl);
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await database?.drop();
  });

  /** Tables, partitions and views included, that fulfil a condition. */
  const relations = async (condition: string, ...values: unknown[]) => {
    const sql = `SELECT relname FROM pg_class c WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
      AND relnamespace = 'public'::regnamespace AND ${condition} ORDER BY 1`;
    const { rows } = await admin.query<{ relname: string }>(sql, values);
    return rows.map(({ relname }) => `${name}.${relname}`);
  };
  const hasTenant = `EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id')`;

  it('enables and forces row-level security on every table with a tenant', async () => {
    expect((await relations(hasTenant)).length).toBeGreaterThan(3);
    expect(await relations(`${hasTenant} AND NOT (relrowsecurity AND relforcerowsecurity)`)).toEqual([]);
  });

  it('knows the tenant of every such row', async () => {
    const nullable = `EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id' AND NOT attnotnull)`;
    expect((await relations(nullable)).filter((table) => !TENANT_UNKNOWN.includes(table))).toEqual([]);
  });

  it('shows the runtime role the rows of its tenant, and lets it write no others', async () => {
    const { rows } = await admin.query<{ tablename: string; cmd: string; qual: string; with_check: string | null }>(
      'SELECT tablename, cmd, qual, with_check FROM pg_policies WHERE $1 = ANY (roles) OR roles = $2',
      [roles.runtime, '{public}'],
    );
    const others = rows.filter(({ qual, with_check }) => qual !== OWN_ROWS || with_check !== OWN_ROWS);
    const explained = others.map(({ tablename, cmd, qual }) => [`${name}.${tablename} ${cmd}`, qual]);
    expect(Object.fromEntries(explained)).toEqual(
      Object.fromEntries(Object.entries(OTHER_POLICIES).filter(([table]) => table.startsWith(`${name}.`))),
    );
    const tables = rows.map(({ tablename }) => `${name}.${tablename}`);
    expect([...new Set(tables)].toSorted()).toEqual((await relations(hasTenant)).toSorted());
  });

  it('gives the runtime role no table without a tenant', async () => {
    const granted = `has_table_privilege($1, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')`;
    const tenantless = await relations(`NOT ${hasTenant} AND ${granted}`, roles.runtime);
    expect(tenantless.filter((table) => !TENANTLESS.includes(table))).toEqual([]);
  });

  it('lets the runtime role get past none of this', async () => {
    const { rows } = await admin.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcanlogin,
         pg_has_role(oid, $2, 'MEMBER') AS owns, pg_has_role(oid, $3, 'MEMBER') AS sees_all
       FROM pg_roles WHERE rolname = $1`,
      [roles.runtime, roles.migrate, roles.system],
    );
    const nothing = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false };
    expect(rows).toEqual([{ ...nothing, owns: false, sees_all: false }]);
    expect(await relations('relowner = to_regrole($1)', roles.runtime)).toEqual([]);
    expect(await relations('relowner <> to_regrole($1)', roles.migrate)).toEqual([]);
    const definers = `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`;
    expect((await admin.query(definers)).rows).toEqual([]);
  });
});
