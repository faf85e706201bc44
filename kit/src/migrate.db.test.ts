import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './migrate.js';
import { parcels } from './testing/parcel.js';
import { testDatabase, type TestDatabase } from './testing/test-database.js';

let database: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await testDatabase('parcels');
  admin = new pg.Client(database.adminUrl);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe('Migrations', () => {
  it('run once each, the kit’s first, however many processes of a subgraph start at a time', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database.url, parcels.name, parcels.migrations)));
    const { rows } = await admin.query('SELECT name FROM migrations ORDER BY id');
    expect(rows.map(({ name }) => String(name).replace(/\d{13}$/, ''))).toEqual([
      ...(await readdir(new URL('../migrations/', import.meta.url))).toSorted(),
      '0001-parcel.sql',
    ]);
  });

  it('make tables that the migrating role owns', async () => {
    const { rows } = await admin.query(`SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'`);
    expect(rows).toEqual([{ tableowner: 'valueverse_parcels_migrate' }]);
  });
});
