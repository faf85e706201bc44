import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serviceHeader } from '../doors/service-only.js';
import { newId } from '../id.js';
import { parcels } from '../testing/parcel.js';
import { as, openWorld, type World } from '../testing/world.js';
import { consume } from './consume.js';
import { bury } from './inbox.js';
import type { LoggedEvent } from '../events/event.js';

let mended = false;
const listensTo: typeof parcels.listensTo = {
  'robots.mission.assigned.v1': (event, context) => {
    const data = mended ? { ...event.data, robotId: 'mended' } : event.data;
    return parcels.listensTo!['robots.mission.assigned.v1']!({ ...event, data }, context);
  },
};
let world: World;
beforeAll(async () => (world = await openWorld({ ...parcels, listensTo })));
afterAll(() => world.stop());

const event = (seq: number, robotId: string, missionId = newId()): LoggedEvent => ({
  source: 'robots',
  seq,
  tenant: 'meridian',
  type: 'robots.mission.assigned.v1',
  subject: 's',
  partitionKey: 's',
  aggregateVersion: null,
  time: '2026-01-01T00:00:00.000Z',
  correlationId: 'c',
  causationId: null,
  actor: { kind: 'SERVICE', id: 'robots', roles: [] },
  classification: 'phi-free',
  data: { missionId, robotId, facilityId: 'f1', at: '2026-01-01T00:00:00.000Z' },
});

/** The real consumer, reading these events. */
async function hear(...events: LoggedEvent[]): Promise<void> {
  const inbox = { host: world.host, consumer: 'parcels', source: 'robots' };
  const log = {
    seen: async () => {},
    read: async () => [],
    tail: async function* () {
      yield events;
      heardAll();
    },
  };
  let heardAll = () => {};
  const all = new Promise<void>((resume) => (heardAll = resume));
  const stop = consume(inbox, log, new Map(Object.entries(world.host.subgraph.listensTo!)));
  await all;
  await stop();
}

const ask = async (path: string, method = 'GET', secret = world.secret) => {
  const response = await fetch(new URL(path, world.url), { method, headers: await serviceHeader('test', secret) });
  return { status: response.status, answer: (await response.json()) as unknown };
};
const labelOf = async (id: string) =>
  (await world.ask(`{ parcel(id: "${id}") { label } }`, as('operator'))).data.parcel?.label;

describe('An event that cannot be handled', () => {
  const missions = [newId(), newId(), newId()];

  it('is put aside after five tries, and holds up nothing', async () => {
    await hear(event(1, 'bad', missions[0]), event(2, 'good', missions[1]), event(3, 'bad', missions[2]));
    expect(await labelOf(missions[1]!)).toBe('heard');
    const { answer } = await ask('/dead-letters');
    const letter = { consumer: 'parcels', source: 'robots', tenant: 'meridian', type: 'robots.mission.assigned.v1' };
    const reason = 'Error: This event can not be handled.';
    expect(answer).toEqual([1, 3].map((seq) => ({ ...letter, seq, reason, at: expect.any(String) })));
  });

  it('stays aside while it cannot be handled, and leaves no trace', async () => {
    const failure = 'Error: This event can not be handled.';
    const { answer } = await ask('/dead-letters/replay?source=robots&seq=1', 'POST');
    expect(answer).toEqual([{ source: 'robots', seq: 1, failure }]);
    expect((await ask('/dead-letters')).answer).toHaveLength(2);
    expect(await labelOf(missions[0]!)).toBeUndefined();
  });

  it('is handled once when it is replayed, however many do so at once', async () => {
    mended = true;
    const answers = await Promise.all([1, 2, 3].map(() => ask('/dead-letters/replay?source=robots&seq=1', 'POST')));
    expect(answers.flatMap(({ answer }) => answer)).toEqual([{ source: 'robots', seq: 1 }]);
    expect(await labelOf(missions[0]!)).toBe('heard');
    expect((await ask('/dead-letters/replay?source=robots&seq=1', 'POST')).answer).toEqual([]);
  });

  it('is replayed with all others when none is named', async () => {
    expect((await ask('/dead-letters/replay', 'POST')).answer).toEqual([{ source: 'robots', seq: 3 }]);
    expect((await ask('/dead-letters')).answer).toEqual([]);
    expect(await labelOf(missions[2]!)).toBe('heard');
  });

  it('is not put aside when another process has handled it since, and nobody is told that it was', async () => {
    const handled = event(4, 'good');
    await hear(handled);
    const told = vi.spyOn(world.host.log, 'error');
    await bury({ host: world.host, consumer: 'parcels', source: 'robots' }, handled, new Error('The last try failed.'));
    expect((await ask('/dead-letters')).answer).toEqual([]);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  it('is shown and replayed to nobody without the secret', async () => {
    const other = 'x'.repeat(32);
    expect((await ask('/dead-letters', 'GET', other)).status).toBe(401);
    expect((await ask('/dead-letters/replay', 'POST', other)).status).toBe(401);
    expect((await ask('/dead-letters?seq=x')).status).toBe(400);
  });
});
