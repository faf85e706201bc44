import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Part } from './handle.js';
import { emptySystem } from './system.js';

const NEVER = new AbortController().signal;
let diary: string[];
beforeEach(() => {
  diary = [];
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

const part = (name: string): Part => ({
  name,
  start: async () => {
    diary.push(`+${name}`);
    let end: (why: string) => void = () => undefined;
    const ended = new Promise<string>((resolve) => (end = resolve));
    const stop = async () => {
      if (!diary.includes(`-${name}`)) diary.push(`-${name}`);
      end('stopped');
    };
    return { ended, stop };
  },
});

/** A part whose start ends only when it is given up. */
const endless: Part = {
  name: 'endless',
  start: (told) => new Promise((_, reject) => told.addEventListener('abort', () => reject(told.reason))),
};

describe('The system', () => {
  it('stops last what it started first', async () => {
    const system = emptySystem(NEVER);
    await system.start(part('database'), part('broker'));
    await system.start(part('robots'));
    await system.stop();
    expect(diary).toEqual(['+database', '+broker', '+robots', '-robots', '-database', '-broker']);
  });

  it('rejects with the part that cannot start, and gives up the others', async () => {
    const system = emptySystem(NEVER);
    await system.start(part('database'));
    const start = () => Promise.reject(new Error('robots could not start'));
    await expect(system.start(endless, { name: 'robots', start })).rejects.toThrow('robots could not start');
    await system.stop();
    expect(diary).toEqual(['+database', '-database']);
  });

  it('starts nothing more once it is told to stop', async () => {
    const told = new AbortController();
    const system = emptySystem(told.signal);
    const starting = system.start(endless);
    told.abort();
    await expect(starting).rejects.toThrow('aborted');
    await expect(system.start(part('robots'))).rejects.toThrow('aborted');
    expect(diary).toEqual([]);
  });
});
