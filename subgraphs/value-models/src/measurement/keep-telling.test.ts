import { clock } from '@valueverse/kit/clock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTelling } from './keep-telling.js';

const MINUTE = 60_000;

describe('The telling of standings', () => {
  const system = vi.fn(async () => []);
  const start = (config: object) => keepTelling({ system } as never, config as never);
  beforeEach(() => {
    vi.useFakeTimers();
    clock.drive(() => new Date(0));
    system.mockClear();
  });
  afterEach(() => {
    vi.useRealTimers();
    clock.drive();
  });

  it('begins anew as often as is set, until it is stopped', async () => {
    const stop = await start({ standingEveryMinutes: 60 });
    await vi.advanceTimersByTimeAsync(59 * MINUTE);
    expect(system).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(61 * MINUTE);
    expect(system).toHaveBeenCalledTimes(2);
    await stop();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(system).toHaveBeenCalledTimes(2);
  });

  it('never begins when nothing is set', async () => {
    await start({});
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(vi.getTimerCount()).toBe(0);
    expect(system).not.toHaveBeenCalled();
  });
});
