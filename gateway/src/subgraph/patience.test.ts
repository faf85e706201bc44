import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stranger } from '../../testing/callers.js';
import { fits, patienceOf, within } from './patience.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'], now: 0 }));
afterEach(() => void vi.useRealTimers());

const of = (deadline?: number) =>
  patienceOf({ caller: stranger, authorization: async () => undefined, identity: '', deadline }, 1_000);

describe('Patience', () => {
  it('lasts for the subgraph’s time, or what is left of the client’s', () => {
    const now = performance.now();
    expect(of()).toMatchObject({ due: now + 1_000, hurried: false });
    expect(of(now + 5_000)).toMatchObject({ due: now + 1_000, hurried: false });
    expect(of(now + 600)).toMatchObject({ due: now + 600, hurried: false });
    expect(of(now + 400)).toMatchObject({ due: now + 400, hurried: true });
  });

  it('is shared, but not with someone whom the subgraph is hurried for', () => {
    const now = performance.now();
    const [calm, hurried, hasty] = [of(), of(now + 400), of(now + 100)];
    expect([fits(calm, calm), fits(hurried, calm), fits(calm, hurried), fits(hasty, hurried)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('does not outlast the request that it is for', () => {
    const now = performance.now();
    const early = of();
    vi.advanceTimersByTime(300);
    expect(within(of(), early)).toEqual(early);
    expect(within(of(now + 400), early)).toMatchObject({ due: now + 400, hurried: true });
  });
});
