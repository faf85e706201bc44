import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clock } from '../clock.js';
import type { SubgraphConfig } from '../config.js';
import { newId } from '../id.js';
import { startSubgraph } from '../start.js';
import { parcels } from '../testing/parcel.js';
import { type TestDatabase, testDatabase } from '../testing/test-database.js';
import { as, openWorld, type World } from '../testing/world.js';
import { LogRefused, remoteLog } from './remote-log.js';
import { serviceHeader } from '../doors/service-only.js';
import { deleteSeen, keepDeleting } from './retention.js';

const HOUR = 3_600_000;
let world: World;
beforeEach(async () => void (world = await openWorld({ ...parcels, name: 'robots', listensTo: {} })));
afterEach(async () => {
  clock.drive();
  await world.stop();
});

const emit = async (count: number, robotId = 'r1') => {
  const head = world.host.hub.head() + count;
  await world.host.write(as('operator'), async ({ emit: tell }) => {
    for (let index = 0; index < count; index += 1) {
      const data = { missionId: newId(), robotId, facilityId: 'f', at: '2026-01-01T00:00:00.000Z' };
      await tell({ type: 'robots.mission.assigned.v1', subject: 's', data });
    }
  });
  while (world.host.hub.head() < head) await new Promise((resume) => setImmediate(resume));
};
const kept = async () => (await world.host.hub.log.extent()).oldest;
const logFor = (consumer: string) => remoteLog({ url: world.url, consumer, secret: world.secret });
const follow = (after: number) => logFor('insights').follow(after, AbortSignal.timeout(10_000)).next();
/** As if so much time had passed. */
const later = (ms: number) => clock.drive(() => new Date(Date.now() + ms));

describe('Retention', () => {
  it('deletes what is old enough, and keeps what follows something younger', async () => {
    await emit(3);
    later(2 * HOUR);
    await emit(2);
    later(0);
    await emit(2); // of an earlier time than those before it
    later(2 * HOUR + 1_000);
    expect(await deleteSeen(world.host, HOUR)).toBe(3);
    expect(await kept()).toBe(4);
    later(4 * HOUR);
    expect(await deleteSeen(world.host, HOUR)).toBe(4);
    expect(await world.host.hub.log.extent()).toEqual({ oldest: 8, head: 7 });
  });

  it('deletes many, batch by batch', async () => {
    await emit(2_500);
    later(2 * HOUR);
    expect(await deleteSeen(world.host, HOUR)).toBe(2_500);
  });

  it('passes no consumer, however old the events are', async () => {
    await emit(10);
    await logFor('insights').seen(4);
    await logFor('value-models').seen(7);
    later(48 * HOUR);
    await deleteSeen(world.host, HOUR);
    expect(await kept()).toBe(5);
    await logFor('insights').seen(9);
    await deleteSeen(world.host, HOUR);
    expect(await kept()).toBe(8);
  });

  it('knows a consumer by where its reading begins', async () => {
    await emit(5);
    expect((await follow(2)).value).toMatchObject([{ seq: 3 }]);
    later(48 * HOUR);
    await deleteSeen(world.host, HOUR);
    expect(await kept()).toBe(3);
  });

  it('waits for what has not been numbered', async () => {
    await world.host.system((tx) =>
      tx.query('SELECT seq FROM outbox_head FOR UPDATE').then(async () => {
        await world.host.write(as('operator'), ({ emit: tell }) =>
          tell({
            type: 'robots.mission.assigned.v1',
            subject: 's',
            data: { missionId: 'm', robotId: 'r', facilityId: 'f', at: '2026-01-01T00:00:00.000Z' },
          }),
        );
        later(48 * HOUR);
        expect(await deleteSeen(world.host, HOUR)).toBe(0);
      }),
    );
    await vi.waitFor(async () => expect(await deleteSeen(world.host, HOUR)).toBe(1));
  });

  it('warns once of a consumer that holds it up', async () => {
    await emit(20);
    await logFor('insights').seen(1);
    await logFor('value-models').seen(15);
    const warned = vi.spyOn(world.host.log, 'warn').mockImplementation(() => {});
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stop = keepDeleting(world.host, { keptMs: HOUR, lag: 10 });
    await vi.waitFor(() => expect(warned).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    await stop();
    vi.useRealTimers();
    expect(warned).toHaveBeenCalledExactlyOnceWith(
      { consumer: 'insights', seq: 1, head: 20 },
      'a consumer is far behind: the log is kept for it',
    );
  });
});

describe('A consumer of a log that is no longer whole', () => {
  it('is refused when it is new, and does not hold up retention', async () => {
    await emit(5);
    later(48 * HOUR);
    await deleteSeen(world.host, HOUR);
    const gone = follow(3);
    await expect(gone).rejects.toThrow(LogRefused);
    await expect(gone).rejects.toThrow(
      /answered 410: This log begins at robots:6, and what follows 3 is no longer kept\. .* to 5 or later\./,
    );
    expect(await world.host.system((tx) => tx.query('SELECT * FROM outbox_consumer'))).toEqual([]);
  });

  it('is refused when the log ends before it', async () => {
    await emit(1);
    await expect(follow(2)).rejects.toThrow(/answered 409: This log ends at 1, so 2 was read from another/);
  });

  it('may be no one else', async () => {
    const headers = await serviceHeader('insights', world.secret);
    const asOther = await fetch(new URL('/events/seen?after=0&consumer=robots', world.url), {
      method: 'POST',
      headers,
    });
    expect([asOther.status, await asOther.json()]).toEqual([403, { message: 'insights may not read as robots.' }]);
    const stranger = remoteLog({ url: world.url, consumer: 'insights', secret: 'x'.repeat(32) });
    await expect(stranger.read(0, 1)).rejects.toThrow(/answered 401/);
  });
});

describe('A consumer that follows', () => {
  let database: TestDatabase;
  beforeEach(async () => void (database = await testDatabase('parcels')));
  afterEach(() => database.drop());

  it('says what it has seen, also of events it does not listen to, and what that frees is deleted', async () => {
    const config: SubgraphConfig = {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: database.url,
      internalSecret: world.secret,
      logUrlOf: () => world.url,
      logLevel: 'silent',
    };
    const listensTo = { 'robots.mission.failed.v1': async () => {} };
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const consumer = await startSubgraph({ ...parcels, listensTo }, config);
    await emit(7);
    later(48 * HOUR);
    await vi.waitFor(
      async () => {
        await vi.advanceTimersByTimeAsync(10_000);
        await deleteSeen(world.host, HOUR);
        expect(await kept()).toBe(8);
      },
      { timeout: 20_000, interval: 50 },
    );
    vi.useRealTimers();
    await consumer.stop();
  });
});
