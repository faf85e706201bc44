import { describe, expect, it } from 'vitest';
import { Bulkhead, type Entrant } from './bulkhead.js';

class Guest implements Entrant {
  inside = false;

  constructor(private readonly onAdmitted: (guest: Guest) => void = () => {}) {}

  admitted() {
    this.inside = true;
    this.onAdmitted(this);
  }
}

const guests = (count: number) => Array.from({ length: count }, () => new Guest());

describe('A bulkhead', () => {
  it('lets so many in, so many wait in turn, and turns the rest away', () => {
    const bulkhead = new Bulkhead({ inside: 2, waiting: 2 });
    const [a, b, c, d, e] = guests(5) as [Guest, Guest, Guest, Guest, Guest];
    expect([a, b, c, d, e].map((guest) => bulkhead.enter(guest))).toEqual([true, true, true, true, false]);
    expect([a, b, c, d].map(({ inside }) => inside)).toEqual([true, true, false, false]);
    bulkhead.leave(b);
    expect([c, d].map(({ inside }) => inside)).toEqual([true, false]);
    expect(bulkhead.enter(e)).toBe(true);
  });

  it('forgets those who give up waiting', () => {
    const bulkhead = new Bulkhead({ inside: 1, waiting: 1 });
    const [a, b, c] = guests(3) as [Guest, Guest, Guest];
    for (const guest of [a, b]) bulkhead.enter(guest);
    bulkhead.leave(b);
    expect(bulkhead.enter(c)).toBe(true);
    bulkhead.leave(a);
    expect([b.inside, c.inside]).toEqual([false, true]);
  });

  it('empties however many leave as soon as they are in', () => {
    const waiting = 20_000;
    const bulkhead = new Bulkhead({ inside: 1, waiting });
    const first = new Guest();
    bulkhead.enter(first);
    const fleeting = Array.from({ length: waiting }, () => new Guest((guest) => bulkhead.leave(guest)));
    for (const guest of fleeting) bulkhead.enter(guest);
    bulkhead.leave(first);
    expect(fleeting.every(({ inside }) => inside)).toBe(true);
    const next = new Guest();
    bulkhead.enter(next);
    expect(next.inside).toBe(true);
  });
});
