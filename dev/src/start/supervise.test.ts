import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handle, Part } from './handle.js';
import { supervise } from './supervise.js';

/** A part that a test ends when it likes. */
function partOfTest() {
  const starts: { end: (why: string) => void; stopped: boolean }[] = [];
  const part: Part = {
    name: 'robots',
    start: async () => {
      let end: (why: string) => void = () => undefined;
      const ended = new Promise<string>((resolve) => (end = resolve));
      const run = { end, stopped: false };
      starts.push(run);
      const stop = async () => {
        run.stopped = true;
        end('stopped');
      };
      return { ended, stop } satisfies Handle;
    },
  };
  return { part, starts };
}

const NEVER = new AbortController().signal;
const atOnce = () => Promise.resolve(undefined as never);
const said: string[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  said.length = 0;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('A supervised part', () => {
  it('comes back after it was killed, and says so', async () => {
    const { part, starts } = partOfTest();
    const supervised = await supervise(part, NEVER, atOnce);
    starts[0]!.end('SIGKILL');
    await vi.waitFor(() => expect(starts).toHaveLength(2));
    await vi.waitFor(() => expect(said.join('\n')).toMatch(/robots ended \(SIGKILL\).* 0\.25 s[^]*robots is back/));
    await supervised.stop();
    expect(starts[1]!.stopped).toBe(true);
  });

  it('stays down once it is stopped', async () => {
    const { part, starts } = partOfTest();
    const supervised = await supervise(part, NEVER, atOnce);
    await supervised.stop();
    expect(starts).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('does not begin when its first start fails', async () => {
    const start = () => Promise.reject(new Error('no database'));
    await expect(supervise({ name: 'robots', start }, NEVER, atOnce)).rejects.toThrow('no database');
  });

  it('tries again when a later start fails', async () => {
    const { part, starts } = partOfTest();
    const start = vi.fn(part.start).mockImplementationOnce(part.start).mockRejectedValueOnce(new Error('no database'));
    const supervised = await supervise({ name: 'robots', start }, NEVER, atOnce);
    starts[0]!.end('SIGKILL');
    await vi.waitFor(() => expect(starts).toHaveLength(2));
    expect(said.join('\n')).toContain('robots ended (no database); starting it again in 0.5 s');
    await supervised.stop();
  });
});
