import { describe, expect, it } from 'vitest';
import { MOST_BACKLOG } from './bounds.js';
import type { Group } from './group.js';
import { Listener } from './listener.js';
import { LiveMessage } from './live-message.js';
import type { LiveServices } from './live-services.js';
import { Ring } from './ring.js';

const LENGTH = 1_000;

/** A listener whose connection takes nothing by itself, and its group. */
function listening() {
  const messages = new Ring<LiveMessage>({ entries: 10_000, bytes: Infinity, ageMs: Infinity });
  const group = {
    messages,
    listeners: new Set(),
    pump() {},
    trigger: { ring: messages, left() {} },
  } as unknown as Group;
  const outlet = {
    backlog: 0,
    taken: 0,
    next: () => {
      outlet.backlog += LENGTH;
      outlet.taken += 1;
    },
    end: () => {},
    cut: () => {},
  };
  const services = {
    fanOut: {
      offer(): void {
        if (listener.take()) this.offer();
      },
    },
  };
  const listener = new Listener({ wish: {} as never, live: {} as never, outlet }, services as unknown as LiveServices);
  listener.stand(group, 0, undefined);
  const come = (count: number) => {
    while (count--) messages.push(new LiveMessage('x'.repeat(LENGTH), undefined), LENGTH);
    services.fanOut.offer();
  };
  return { listener, outlet, come };
}

describe('A listener whose connection takes nothing', () => {
  it('gets nothing more above the bound, and the rest when there is room again', () => {
    const { listener, outlet, come } = listening();
    come(1_000);
    expect(outlet.backlog).toBeGreaterThan(MOST_BACKLOG);
    expect(outlet.backlog).toBeLessThanOrEqual(MOST_BACKLOG + LENGTH);
    expect(listener.laggingSince).toBeDefined();
    const { taken } = outlet;
    come(10);
    expect(outlet.taken).toBe(taken);
    outlet.backlog = 0;
    come(10);
    expect(outlet.taken).toBe(taken); // until it is told that there is
    listener.drained();
    expect(outlet.taken).toBe(2 * taken);
    while (outlet.taken < 1_020) {
      outlet.backlog = 0;
      listener.drained();
    }
    expect(listener.laggingSince).toBeUndefined();
    expect(listener.isUpToDate).toBe(true);
  });

  it('gets nothing more after it has left', () => {
    const { listener, outlet, come } = listening();
    come(1_000);
    const { taken } = outlet;
    listener.leave();
    outlet.backlog = 0;
    listener.drained();
    come(10);
    expect(outlet.taken).toBe(taken);
  });
});
