import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parcels } from '../testing/parcel.js';
import { as, openWorld, type World } from '../testing/world.js';
import { type Hub, startHub } from './hub.js';
import { numberOutbox } from './relay.js';
import { openWakeUp, type WakeUp } from './wake-up.js';

const NEVER = 1 << 30;
let world: World;
let wakeUp: WakeUp;
let hub: Hub;
let heard: number[];
beforeEach(async () => {
  world = await openWorld(parcels);
  wakeUp = openWakeUp(world.databaseUrl, 'parcels');
  const { log, db, roles } = { ...world.host, log: world.host.hub.log };
  heard = [];
  // another process of the same subgraph, which does not look by itself
  const parts = { log, number: () => numberOutbox(db, roles.system), wakeUp, lookEveryMs: NEVER };
  hub = await startHub({ ...parts, onError: () => undefined });
  hub.listen((events) => heard.push(...events.map(({ seq }) => seq)));
});
afterEach(async () => {
  await hub.stop();
  await wakeUp.stop();
  await world.stop();
});

const emit = () =>
  world.host.write(as('operator'), ({ emit: tell }) =>
    tell({
      type: 'robots.mission.assigned.v1',
      subject: 's',
      data: { missionId: 'm', robotId: 'r', facilityId: 'f', at: '2026-01-01T00:00:00.000Z' },
    }),
  );
const listeners = async (sql = 'SELECT 1', source = 'parcels') => {
  const admin = new pg.Client(world.adminUrl);
  await admin.connect();
  const { rowCount } = await admin.query(
    `${sql} FROM pg_stat_activity WHERE datname = current_database() AND application_name = '${source} wake-up' AND state = 'idle' AND query LIKE 'LISTEN%'`,
  );
  await admin.end();
  return rowCount;
};
const seconds = { timeout: 10_000, interval: 10 };

describe('A wake-up', () => {
  it('lets the other processes of a subgraph hear what one has written', async () => {
    await vi.waitFor(async () => expect(await listeners()).toBe(2), seconds);
    await emit();
    await vi.waitFor(() => expect(heard).toEqual([1]), seconds);
    await emit();
    await vi.waitFor(() => expect(heard).toEqual([1, 2]), seconds);
  });

  it('comes again by itself when its connection is lost, and tells what came meanwhile', async () => {
    await vi.waitFor(async () => expect(await listeners()).toBe(2), seconds);
    expect(await listeners('SELECT pg_terminate_backend(pid)')).toBe(2);
    await emit();
    await vi.waitFor(() => expect(heard).toEqual([1]), seconds);
    await vi.waitFor(async () => expect(await listeners()).toBe(2), seconds);
    await emit();
    await vi.waitFor(() => expect(heard).toEqual([1, 2]), seconds);
  });

  it('says once what is said many times while it speaks', async () => {
    const told = vi.fn();
    const other = openWakeUp(world.databaseUrl, 'counted');
    const speaker = openWakeUp(world.databaseUrl, 'counted');
    await vi.waitFor(async () => expect(await listeners('SELECT 1', 'counted')).toBe(2), seconds);
    other.hear(told);
    for (let times = 0; times < 1_000; times += 1) speaker.tell();
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), seconds);
    expect(told.mock.calls.length).toBeLessThan(10);
    await other.stop();
    await speaker.stop();
  });
});
