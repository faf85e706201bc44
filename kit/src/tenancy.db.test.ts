import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from './caller.js';
import { parcels } from './testing/parcel.js';
import { as, openWorld, type World } from './testing/world.js';

let world: World;
beforeAll(async () => (world = await openWorld(parcels)));
afterAll(() => world.stop());

describe('Row-level security', () => {
  it('is enabled and forced on every table that has a tenant', async () => {
    const unprotected = await world.host.db.query(`
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
    expect(unprotected).toEqual([]);
  });

  it('shows a caller without a tenant nothing and lets it write nothing', async () => {
    await world.ask('mutation { sendParcel(label: "a") { parcel { id } } }', as('operator'));
    const nobody = anonymous('test');
    expect(await world.host.write(nobody, ({ tx }) => tx.query('SELECT * FROM parcel'))).toEqual([]);
    const insert = "INSERT INTO parcel VALUES (gen_random_uuid(), '', 'x')";
    await expect(world.host.write(nobody, ({ tx }) => tx.query(insert))).rejects.toThrow(/row-level security/);
  });

  it('does not let a caller write into another tenant', async () => {
    const insert = "INSERT INTO parcel VALUES (gen_random_uuid(), 'elsewhere', 'x')";
    await expect(world.host.write(as('operator'), ({ tx }) => tx.query(insert))).rejects.toThrow(/row-level security/);
  });

  it('lets a query read only', async () => {
    const { openRequest, closeRequest } = await import('./doors/request.js');
    const context = openRequest(world.host, { caller: as('operator') });
    await expect(context.tx.query('DELETE FROM parcel')).rejects.toThrow(/read-only transaction/);
    await closeRequest(context);
  });

  it('does not take a failed transaction for a success', async () => {
    const swallow = world.host.write(as('operator'), async ({ tx }) => {
      await tx.query('SELECT 1/0').catch(() => undefined);
      return 'done';
    });
    await expect(swallow).rejects.toThrow(/rolled back/);
  });
});
