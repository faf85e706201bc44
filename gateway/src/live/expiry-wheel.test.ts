import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExpiryWheel } from './expiry-wheel.js';

const NOW = 1_700_000_000;
beforeEach(() => void vi.useFakeTimers({ now: NOW * 1_000 }));
afterEach(() => void vi.useRealTimers());

describe('An expiry wheel', () => {
  it('calls in the second that was said, and never before', () => {
    const wheel = new ExpiryWheel();
    const called: string[] = [];
    for (const [name, at] of Object.entries({ later: 90, soon: 2.5, gone: -10 })) {
      wheel.add(NOW + at, () => called.push(name));
    }
    vi.advanceTimersByTime(1_000);
    expect(called).toEqual(['gone']);
    vi.advanceTimersByTime(1_000);
    expect(called).toEqual(['gone']);
    vi.advanceTimersByTime(1_000);
    expect(called).toEqual(['gone', 'soon']);
    vi.advanceTimersByTime(87_000);
    expect(called).toEqual(['gone', 'soon', 'later']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('calls nobody who has left, and rests when nobody is left', () => {
    const wheel = new ExpiryWheel();
    const expire = vi.fn();
    const leave = [wheel.add(NOW + 5, expire), wheel.add(NOW + 5, expire)];
    expect(vi.getTimerCount()).toBe(1);
    leave[0]!();
    leave[0]!();
    vi.advanceTimersByTime(4_000);
    leave[1]!();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(4_000);
    expect(expire).not.toHaveBeenCalled();
  });

  it('calls many in turns, so that others come in between', () => {
    const wheel = new ExpiryWheel();
    let called = 0;
    const leave = Array.from({ length: 1_000 }, () => wheel.add(NOW + 1, () => (called += 1)));
    vi.advanceTimersByTime(1_000);
    expect(called).toBe(200);
    leave.at(-1)!(); // who leaves meanwhile is not called
    vi.advanceTimersByTime(100);
    expect(called).toBe(999);
  });

  it('has missed nobody after a sleep of the machine', () => {
    const wheel = new ExpiryWheel();
    const expire = vi.fn();
    wheel.add(NOW + 30, expire);
    vi.setSystemTime((NOW + 3_600) * 1_000);
    vi.advanceTimersByTime(1_000);
    expect(expire).toHaveBeenCalledTimes(1);
  });
});
