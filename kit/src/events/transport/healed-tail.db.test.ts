import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parcels } from '../../testing/parcel.js';
import { as, openWorld, type World } from '../../testing/world.js';
import type { LoggedEvent } from '../event.js';
import { healedTail } from './healed-tail.js';

const EVENTS = 150;
let world: World;
beforeAll(async () => {
  world = await openWorld(parcels);
  const data = { missionId: 'm', robotId: 'r', facilityId: 'f', at: '2026-01-01T00:00:00.000Z' };
  const events = Array.from({ length: EVENTS }, (_, index) => ({
    type: 'robots.mission.assigned.v1' as const,
    subject: `s${index + 1}`,
    data,
  }));
  await world.host.write(as('operator'), ({ emit }) => emit(...events));
  while (world.host.hub.head() < EVENTS) await turn();
});
afterAll(() => world.stop());

const turn = () => new Promise((resume) => setImmediate(resume));
const dense = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index + 1);

/** How often a transport delivers an event, and how many others overtake it. */
interface Fate {
  readonly copies: number;
  readonly late: number;
}

/** The real log, of which more and more is there, and a transport that delivers each event as fate has it. */
function played(after: number, fates: readonly Fate[]) {
  const { log } = world.host.hub;
  let [there, reads] = [after, 0];
  let onEvent: (event: LoggedEvent) => void = () => {};
  let onHead: (head: number) => void = () => {};
  const stopping = new AbortController();
  const source = {
    read: async (from: number, limit: number) => {
      reads += 1;
      const upTo = there;
      return (await log.read(from, limit)).events.filter(({ seq }) => seq <= upTo);
    },
    onEvent: (listener: typeof onEvent) => ((onEvent = listener), () => {}),
    onHead: (listener: typeof onHead) => ((onHead = listener), () => {}),
  };
  const seen: number[] = [];
  const reading = (async () => {
    for await (const events of healedTail(source, after, stopping.signal)) {
      for (const event of events) expect(event.subject).toBe(`s${event.seq}`);
      seen.push(...events.map(({ seq }) => seq));
      if (seen.length >= EVENTS - after) break;
    }
  })();
  const happen = async () => {
    const { events } = await log.read(after, EVENTS);
    const deliveries = events.flatMap((event, index) => {
      const { copies, late } = fates[index % fates.length]!;
      return Array.from({ length: copies }, (_, copy) => ({ event, at: index + late + copy }));
    });
    for (const [index, { seq }] of events.entries()) {
      there = seq;
      onHead(seq);
      for (const { event, at } of deliveries) if (at === index) onEvent(event);
      await turn();
    }
    for (const { event, at } of deliveries) if (at >= events.length) onEvent(event);
  };
  return { seen, reading, happen, reads: () => reads, stop: () => stopping.abort() };
}

describe('A log that is carried by a transport', () => {
  it('loses, repeats and reorders nothing, whatever the transport does', async () => {
    const fate = fc.record({ copies: fc.integer({ min: 0, max: 2 }), late: fc.integer({ min: 0, max: 9 }) });
    const property = fc.asyncProperty(
      fc.array(fate, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: EVENTS - 1 }),
      async (fates, after) => {
        const play = played(after, fates);
        await play.happen();
        await play.reading;
        expect(play.seen).toEqual(dense(after, EVENTS));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('is not read while the transport loses nothing', async () => {
    const play = played(0, [{ copies: 2, late: 0 }]);
    await turn();
    await play.happen();
    await play.reading;
    expect(play.reads()).toBe(1); // what was there before
    expect(play.seen).toEqual(dense(0, EVENTS));
  });

  it('is read alone when the transport brings nothing', async () => {
    const play = played(0, [{ copies: 0, late: 0 }]);
    await turn();
    await play.happen();
    await play.reading;
    expect(play.seen).toEqual(dense(0, EVENTS));
  });

  it('ends when it is told to, also while it waits', async () => {
    const play = played(EVENTS, [{ copies: 1, late: 0 }]);
    await turn();
    play.stop();
    await play.reading;
    expect(play.seen).toEqual([]);
  });
});
