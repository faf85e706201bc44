import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parcels } from '../testing/parcel.js';
import { as, openWorld, type World } from '../testing/world.js';
import type { LoggedEvent } from './event.js';
import { numberOutbox } from './relay.js';
import { tail } from './tail.js';

let world: World;
beforeAll(async () => (world = await openWorld(parcels)));
afterAll(() => world.stop());

const WRITERS = 8;
const EACH = 40;

describe('The log', () => {
  it('is dense and keeps the order of each writer while many write and two relays race', async () => {
    const { host } = world;
    const seen: LoggedEvent[] = [];
    const events = tail(host.hub, 0);
    const reading = (async () => {
      for await (const batch of events) if (seen.push(...batch.events) >= WRITERS * EACH) break;
    })();
    const write = (writer: number, place: number) =>
      host.write(as('operator'), async ({ emit }) => {
        const data = { missionId: String(place), robotId: 'r', facilityId: 'f', at: '2026-01-01T00:00:00.000Z' };
        await emit({ type: 'robots.mission.assigned.v1', subject: `writer-${writer}`, data });
      });
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let place = 0; place < EACH; place += 1) await write(writer, place);
    });
    let writing = true;
    const rival = (async () => {
      while (writing) await numberOutbox(host.db, host.roles.system);
    })();
    await Promise.all(writers);
    writing = false;
    await Promise.all([rival, reading]);

    expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: WRITERS * EACH }, (_, index) => index + 1));
    for (let writer = 0; writer < WRITERS; writer += 1) {
      const own = seen.filter(({ subject }) => subject === `writer-${writer}`);
      const places = own.map(({ data }) => Number((data as { missionId: string }).missionId));
      expect(places).toEqual(Array.from({ length: EACH }, (_, place) => place));
    }
  });

  it('is found by number, and its rows without one as well', async () => {
    const indexes = (await world.host.db.query("SELECT indexdef FROM pg_indexes WHERE tablename = 'outbox'")) as {
      indexdef: string;
    }[];
    const all = indexes.map(({ indexdef }) => indexdef).join('\n');
    expect(all).toMatch(/UNIQUE INDEX .* \(seq\)$/m);
    expect(all).toMatch(/ \(id\) WHERE \(seq IS NULL\)$/m);
  });
});
