import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ring } from './ring.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const ringOf = (bounds: object, ...sizes: number[]) => {
  const ring = new Ring<string>({ entries: 100, bytes: 1_000, ageMs: 1_000, ...bounds });
  sizes.forEach((bytes, place) => ring.push(`at ${place}`, bytes));
  return ring;
};

describe('A ring', () => {
  it.each([
    { what: 'more than so many', ring: () => ringOf({ entries: 2 }, 1, 1, 1, 1) },
    { what: 'more than measures so much', ring: () => ringOf({ bytes: 25 }, 10, 10, 10, 10) },
  ])('keeps the latest, and never $what', ({ ring }) => {
    const kept = ring();
    expect(kept.trim(Infinity)).toBe('at 1');
    expect([kept.first, kept.next, kept.get(2), kept.get(3)]).toEqual([2, 4, 'at 2', 'at 3']);
    expect(kept.trim(Infinity)).toBeUndefined();
  });

  it('keeps nothing that is too old', () => {
    const ring = ringOf({ ageMs: 1_000 }, 1, 1);
    vi.advanceTimersByTime(1_001);
    ring.push('new', 1);
    ring.trim(Infinity);
    expect([ring.first, ring.next, ring.get(2), ring.bytes]).toEqual([2, 3, 'new', 1]);
  });

  it('keeps what somebody needs, however much that is', () => {
    const ring = ringOf({ entries: 1 }, 1, 1, 1, 1);
    ring.trim(1);
    expect([ring.first, ring.get(1)]).toEqual([1, 'at 1']);
  });

  it('may begin at any place', () => {
    const ring = new Ring<string>({ entries: 1, bytes: 1, ageMs: 1 }, 7);
    ring.push('first', 1);
    expect([ring.first, ring.next, ring.get(7)]).toEqual([7, 8, 'first']);
  });
});
