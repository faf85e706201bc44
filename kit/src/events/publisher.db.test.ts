import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parcels } from '../testing/parcel.js';
import { as, openWorld, type World } from '../testing/world.js';
import type { LoggedEvent } from './event.js';
import { publishNext } from './publisher.js';
import type { Transport } from './transport/transport.js';

let world: World;
beforeEach(async () => void (world = await openWorld(parcels)));
afterEach(() => world.stop());

/** A transport that notes what it takes. */
function noting(meanwhile: () => Promise<void> = async () => {}) {
  const taken: number[] = [];
  const transport: Transport = {
    publish: async (batch: readonly LoggedEvent[]) => {
      taken.push(...batch.map(({ seq }) => seq));
      await meanwhile();
    },
    onEvent: () => () => {},
    close: async () => {},
  };
  return { transport, taken };
}

const emit = async (count: number) => {
  const data = { missionId: 'm', robotId: 'r', facilityId: 'f', at: '2026-01-01T00:00:00.000Z' };
  const event = { type: 'robots.mission.assigned.v1' as const, subject: 's', data };
  const head = world.host.hub.head() + count;
  await world.host.write(as('operator'), ({ emit: tell }) => tell(...Array.from({ length: count }, () => event)));
  while (world.host.hub.head() < head) await new Promise((resume) => setImmediate(resume));
};

const all = async (transport: Transport) => {
  while ((await publishNext(world.host, transport)) > 0);
};

describe('A publisher', () => {
  it('hands over each event once and in order', async () => {
    const { transport, taken } = noting();
    await emit(300);
    await all(transport);
    await emit(3);
    await all(transport);
    expect(taken).toEqual(Array.from({ length: 303 }, (_, index) => index + 1));
  });

  it('that is killed after handing over, and before it noted that, leaves it to be handed over again', async () => {
    const admin = new pg.Client(world.adminUrl);
    await admin.connect();
    const dying = noting(async () => {
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND state = 'idle in transaction' AND query LIKE '%outbox_published%'`,
      );
    });
    await emit(2);
    await expect(publishNext(world.host, dying.transport)).rejects.toThrow();
    await admin.end();
    const next = noting();
    await emit(1);
    await all(next.transport);
    expect(dying.taken).toEqual([1, 2]);
    expect(next.taken).toEqual([1, 2, 3]);
  });

  it('leaves the work to another that is at it, and waits for nobody', async () => {
    const rival = noting();
    let counted: number | undefined;
    const first = noting(async () => void (counted = await publishNext(world.host, rival.transport)));
    await emit(2);
    await all(first.transport);
    expect([counted, rival.taken, first.taken]).toEqual([0, [], [1, 2]]);
  });

  it('leaves to the log what is long past', async () => {
    const { transport, taken } = noting();
    await emit(1_500);
    await all(transport);
    expect(taken).toEqual(Array.from({ length: 1_024 }, (_, index) => 477 + index));
  });
});
