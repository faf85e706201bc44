import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service } from '../caller.js';
import { newId } from '../id.js';
import { startSubgraph, type Running } from '../start.js';
import { parcels } from '../testing/parcel.js';
import { type TestDatabase, testDatabase } from '../testing/test-database.js';
import type { LoggedEvent } from './event.js';

const TYPE = 'robots.mission.assigned.v1';
const caller = service('test', 'meridian', 'c');
let databases: TestDatabase[];
let owner: Running;
let other: Running;
beforeAll(async () => {
  databases = [await testDatabase('robots'), await testDatabase('parcels')];
  const settings = { host: '127.0.0.1', port: 0, internalSecret: 'x'.repeat(32), logLevel: 'silent' };
  const config = (index: number) => ({ ...settings, databaseUrl: databases[index]!.url, logUrlOf: () => owner.url });
  owner = await startSubgraph({ ...parcels, name: 'robots', listensTo: {} }, config(0));
  other = await startSubgraph({ ...parcels, listensTo: {} }, config(1));
});
afterAll(async () => {
  await other.stop();
  await owner.stop();
  for (const database of databases) await database.drop();
});

const append = (count: number) =>
  owner.host.write(caller, async ({ tx }) => {
    for (let index = 0; index < count; index += 1) {
      const data = { missionId: newId(), robotId: 'r', facilityId: 'f', at: '2026-01-01T00:00:00.000Z' };
      await owner.bus.append(tx, { caller, causationId: 'robots:1' }, [{ type: TYPE, subject: 's', data }]);
    }
  });
const seqs = (events: readonly LoggedEvent[]) => events.map(({ seq }) => seq);
const first = async (running: Running, after: number, count: number) => {
  const seen: number[] = [];
  const stopping = new AbortController();
  for await (const events of running.bus.tail('robots', after, stopping.signal)) {
    if (seen.push(...seqs(events)) >= count) break;
  }
  stopping.abort();
  return seen;
};

describe.each(['its owner', 'another subgraph'])('A log, read by %s through the bus', (who) => {
  const reader = () => (who === 'its owner' ? owner : other);

  it('is followed from a cursor on, and read in pieces', async () => {
    const { head } = await owner.host.hub.log.extent();
    const following = first(reader(), head, 5);
    await append(2);
    await append(3);
    const expected = [1, 2, 3, 4, 5].map((step) => head + step);
    expect(await following).toEqual(expected);
    const read = await reader().bus.read('robots', head + 1, 3);
    expect(seqs(read)).toEqual(expected.slice(1, 4));
    expect(read[0]).toMatchObject({ source: 'robots', type: TYPE, tenant: 'meridian', causationId: 'robots:1' });
  });

  it('is consumed from where the consumer stands, once', async () => {
    const { head } = await owner.host.hub.log.extent();
    await append(3);
    const handled: number[] = [];
    let enough = () => {};
    const done = new Promise<void>((resume) => (enough = resume));
    const handler = async ({ seq }: LoggedEvent) => {
      handled.push(seq);
      if (seq === head + 3) enough();
    };
    for (let times = 0; times < 2; times += 1) {
      const stop = reader().bus.consume('test', 'robots', new Map([[TYPE, handler]]));
      await done;
      await stop();
    }
    expect(handled).toEqual(Array.from({ length: head + 3 }, (_, index) => index + 1));
  });

  it('ends when it is told to', async () => {
    const { head } = await owner.host.hub.log.extent();
    const stopping = new AbortController();
    const next = reader().bus.tail('robots', head, stopping.signal)[Symbol.asyncIterator]().next();
    stopping.abort();
    await expect(
      next.then(
        ({ done }) => done,
        () => true,
      ),
    ).resolves.toBe(true);
  });
});
