import { describe, expect, it } from 'vitest';
import { paced } from './paced.js';

describe('A pace', () => {
  it('is kept, and reaches everybody once', async () => {
    const told: number[] = [];
    const startedAt = performance.now();
    const items = Array.from({ length: 100 }, (_, at) => at);
    await paced(items, { perSecond: 1_000, withinMs: 5_000 }, (item) => told.push(item));
    expect(performance.now() - startedAt).toBeGreaterThan(60);
    expect(told).not.toEqual(items); // in no order
    expect(told.toSorted((one, other) => one - other)).toEqual(items);
  });

  it('is quickened where the time would not do', async () => {
    let told = 0;
    const startedAt = performance.now();
    await paced(Array(5_000), { perSecond: 1, withinMs: 100 }, () => (told += 1));
    expect(told).toBe(5_000);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('is over at once with nobody', async () => {
    await paced([], { perSecond: 1, withinMs: 1 }, () => expect.unreachable());
  });
});
