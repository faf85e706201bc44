import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../id.js';
import { startSubgraph } from '../start.js';
import { parcels } from '../testing/parcel.js';
import { testDatabase } from '../testing/test-database.js';
import { as, openWorld, type World } from '../testing/world.js';
import type { SubgraphConfig } from '../config.js';

const here = as('operator');
let world: World;
beforeAll(async () => (world = await openWorld(parcels)));
afterAll(() => world.stop());

const assigned = (seq: number, missionId = newId(), robotId = 'r1') => ({
  type: 'robots.mission.assigned.v1' as const,
  seq,
  data: { missionId, robotId, facilityId: 'f1', at: '2026-01-01T00:00:00.000Z' },
});
const labelOf = async (id: string, caller = here) =>
  (await world.ask(`{ parcel(id: "${id}") { label } }`, caller)).data.parcel?.label;

describe('The inbox', () => {
  it('does once what is delivered twice, in the tenant of the event', async () => {
    const event = assigned(1);
    await world.deliver(event);
    await world.deliver(event); // a second insert of the same key would fail
    expect(await labelOf(event.data.missionId)).toBe('heard');
    expect(await labelOf(event.data.missionId, as('operator', { tenant: 'elsewhere' }))).toBeUndefined();
  });

  it('refuses an event that breaks its contract', async () => {
    const broken = { ...assigned(2), data: { ...assigned(2).data, robotId: undefined as never } };
    await expect(world.deliver(broken)).rejects.toThrow(
      /breaks its contract: data must have required property 'robotId'/,
    );
  });

  it('follows another log from its cursor: catches up, survives a bad event, loses and repeats nothing', async () => {
    const [database, source] = await Promise.all([
      testDatabase('parcels'),
      openWorld({ ...parcels, name: 'robots', listensTo: {} }),
    ]);
    const config: SubgraphConfig = {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: database.url,
      internalSecret: source.secret,
      logUrlOf: () => source.url,
      logLevel: 'silent',
    };
    const emit = (robotId = 'r1') =>
      source.host.write(here, async ({ emit }) => emit({ ...assigned(0, newId(), robotId), subject: 's' }));
    const heard = async (host: World['host']) =>
      (
        (await host.system((tx) => tx.query("SELECT seq::int FROM inbox WHERE source = 'robots'"))) as { seq: number }[]
      )[0]?.seq;
    const until = async (host: World['host'], seq: number) => {
      while ((await heard(host)) !== seq) await new Promise((resume) => setImmediate(resume));
    };

    for (let i = 0; i < 20; i += 1) await emit();
    const first = await startSubgraph(parcels, config);
    await until(first.host, 20);
    await first.stop();
    await emit('bad');
    for (let i = 0; i < 20; i += 1) await emit(); // while nobody listens
    const second = await startSubgraph(parcels, config);
    await until(second.host, 41);
    const [{ n }] = await second.host.write(here, ({ tx }) => tx.query('SELECT count(*)::int AS n FROM parcel'));
    expect(n).toBe(40);
    const buried = await second.host.system((tx) => tx.query('SELECT seq::int, reason FROM inbox_dead_letter'));
    expect(buried).toEqual([{ seq: 21, reason: 'Error: This event can not be handled.' }]);
    await second.stop();
    await source.stop();
    await database.drop();
  });
});
