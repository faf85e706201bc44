import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SubgraphConfig } from '../../config.js';
import { newId } from '../../id.js';
import { type Running, startSubgraph } from '../../start.js';
import { countingDoor, type CountingDoor } from '../../testing/counting-door.js';
import { canRun, ENGINES, type EventServer, startEventServer } from '../../testing/event-server.js';
import { parcels } from '../../testing/parcel.js';
import { type TestDatabase, testDatabase } from '../../testing/test-database.js';
import { as, openWorld, type World } from '../../testing/world.js';

const here = as('operator');
const PATIENCE = { timeout: 30_000, interval: 50 };

describe.each(Object.entries(ENGINES))('%s', (name, engine) => {
  describe.runIf(canRun(engine))(`carries events between two subgraphs: ${name}`, () => {
    let server: EventServer;
    let source: World;
    let door: CountingDoor;
    let database: TestDatabase;
    let consumer: Running;
    let told = 0;
    let following: Promise<void>;
    const seen: number[] = [];
    const stopping = new AbortController();
    beforeAll(async () => {
      server = await startEventServer(engine);
      const events = { url: server.url, keptMs: 3_600_000, lag: 1_000 };
      source = await openWorld({ ...parcels, name: 'robots', listensTo: {} }, { events });
      door = await countingDoor(source.url);
      database = await testDatabase('parcels');
      const config: SubgraphConfig = {
        host: '127.0.0.1',
        port: 0,
        databaseUrl: database.url,
        internalSecret: source.secret,
        logUrlOf: () => door.url,
        logLevel: 'silent',
        events,
      };
      consumer = await startSubgraph(parcels, config);
      following = follow();
    });
    /** The same log, as it comes. */
    const follow = async () => {
      for (let tries = 0; !stopping.signal.aborted; tries += 1) {
        try {
          const events = consumer.bus.tail('robots', seen.at(-1) ?? 0, stopping.signal);
          for await (const batch of events) seen.push(...batch.map(({ seq }) => seq));
        } catch (error) {
          if (tries > 100) throw error;
        }
      }
    };
    afterAll(async () => {
      stopping.abort();
      await following;
      await consumer?.stop();
      await door?.stop();
      await source?.stop();
      await database?.drop();
      await server?.stop();
    });

    const emit = async (count: number) => {
      told += count;
      await source.host.write(here, async ({ emit: tell }) => {
        for (let index = 0; index < count; index += 1) {
          const data = { missionId: newId(), robotId: 'r1', facilityId: 'f1', at: '2026-01-01T00:00:00.000Z' };
          await tell({ type: 'robots.mission.assigned.v1', subject: 's', data });
        }
      });
    };
    const heard = async () => {
      const rows = await consumer.host.write(here, ({ tx }) => tx.query('SELECT count(*)::int AS n FROM parcel'));
      expect((rows as { n: number }[])[0]?.n).toBe(told);
    };
    const reads = () => door.paths.filter((path) => path.includes('limit=')).length;
    /** An event arrives, and nobody has read the log for it. */
    const carried = () =>
      vi.waitFor(async () => {
        const before = reads();
        await emit(1);
        await vi.waitFor(heard, PATIENCE);
        expect(reads()).toBe(before);
      }, PATIENCE);

    it('brings them without the log being read', () => carried());

    it('keeps their number and their order, many at a time', async () => {
      await emit(400);
      await vi.waitFor(heard, PATIENCE);
    });

    it('may be killed: the log is read instead, and nothing is lost', async () => {
      await server.kill();
      for (let count = 0; count < 20; count += 1) await emit(1);
      await vi.waitFor(heard, PATIENCE);
    });

    it('is used again when it is back, by itself', async () => {
      await server.restart();
      await carried();
      await vi.waitFor(heard, PATIENCE);
    });

    it('is used again when it comes back with nothing of what it had', async () => {
      await server.kill();
      await emit(3);
      await server.restart('emptied');
      await carried();
      await vi.waitFor(heard, PATIENCE);
    });

    it('has told everything in the order of the log, each once', async () => {
      await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(told), PATIENCE);
      expect(seen).toEqual(Array.from({ length: told }, (_, index) => index + 1));
    });

    it('has made nobody put an event aside', async () => {
      expect(await consumer.host.system((tx) => tx.query('SELECT * FROM inbox_dead_letter'))).toEqual([]);
    });
  });
});

describe.each(Object.values(ENGINES))('An absent $program', ({ scheme }) => {
  it('costs nothing but time: the log is read, and a subgraph ends when it is told to', async () => {
    const events = { url: `${scheme}://user:secret@127.0.0.1:9`, keptMs: 3_600_000, lag: 1_000 };
    const source = await openWorld({ ...parcels, name: 'robots', listensTo: {} }, { events });
    const consumer = await openWorld(parcels, { events, logUrlOf: () => source.url, internalSecret: source.secret });
    const id = newId();
    const data = { missionId: id, robotId: 'r1', facilityId: 'f1', at: '2026-01-01T00:00:00.000Z' };
    await source.host.write(here, ({ emit }) => emit({ type: 'robots.mission.assigned.v1', subject: 's', data }));
    await vi.waitFor(async () => {
      const rows = await consumer.host.write(here, ({ tx }) => tx.query('SELECT id FROM parcel'));
      expect(rows).toEqual([{ id }]);
    }, PATIENCE);
    await consumer.stop();
    await source.stop();
  });
});
