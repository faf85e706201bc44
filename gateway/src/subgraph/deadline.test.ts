import { describe, expect, it } from 'vitest';
import { withDeadline } from './deadline.js';

const aborted = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('aborted')));

describe('Work with a deadline', () => {
  it('gives its result', async () => {
    expect(await withDeadline(60_000, undefined, async () => 'done')).toBe('done');
  });

  it('is told when its time is up', async () => {
    expect(await withDeadline(1, undefined, aborted)).toBe('aborted');
  });

  it('is told when its caller has gone', async () => {
    const caller = new AbortController();
    const work = withDeadline(60_000, caller.signal, aborted);
    caller.abort();
    expect(await work).toBe('aborted');
    expect(await withDeadline(60_000, caller.signal, async ({ aborted: gone }) => gone)).toBe(true);
  });
});
