import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pulse } from './pulse.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('A pulse', () => {
  it('beats once in each period, for periods of every length', () => {
    const pulse = new Pulse();
    const [quick, slow] = [vi.fn(), vi.fn()];
    pulse.add(5_000, { beat: quick });
    pulse.add(12_000, { beat: slow });
    vi.advanceTimersByTime(60_000);
    expect([quick.mock.calls.length, slow.mock.calls.length]).toEqual([12, 5]);
  });

  it('beats some of many at a time, by one timer', () => {
    const pulse = new Pulse();
    let beaten = 0;
    for (let count = 0; count < 1_000; count += 1) pulse.add(5_000, { beat: () => (beaten += 1) });
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(500);
    expect(beaten).toBe(100);
    vi.advanceTimersByTime(4_500);
    expect(beaten).toBe(1_000);
  });

  it('stops for who leaves, and altogether when nobody is left', () => {
    const pulse = new Pulse();
    const beat = vi.fn();
    const leave = [pulse.add(5_000, { beat }), pulse.add(5_000, { beat })];
    leave[0]!();
    leave[0]!(); // once more does nothing
    vi.advanceTimersByTime(5_000);
    expect(beat).toHaveBeenCalledTimes(1);
    leave[1]!();
    expect(vi.getTimerCount()).toBe(0);
    pulse.add(5_000, { beat });
    vi.advanceTimersByTime(5_000);
    expect(beat).toHaveBeenCalledTimes(2);
  });
});
