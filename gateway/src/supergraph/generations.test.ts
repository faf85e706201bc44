import { describe, expect, it } from 'vitest';
import type { FastifyBaseLogger } from 'fastify';
import type { Asked } from '../plan/operation.js';
import type { Generation } from './generation.js';
import { Generations } from './generations.js';

/** Generations over supergraphs that are their own text; `bad…` cannot be read, `odd…` not served. */
function generations() {
  const told = { loaded: [] as string[], forgotten: [] as number[], took: [] as string[], errors: [] as object[] };
  const warmed: Asked[] = [];
  let [count, release] = [0, () => {}];
  const held = { next: Promise.resolve() };
  const log = { info() {}, error: (what: object) => void told.errors.push(what) } as unknown as FastifyBaseLogger;
  const kept = new Generations({
    load: async (sdl) => {
      told.loaded.push(sdl);
      await held.next;
      const generation = (count += 1);
      if (sdl.startsWith('bad')) throw new Error(`${sdl} is bad\nand more`);
      return { generation, facts: { sdl } as never };
    },
    make: ({ facts }) => {
      if (facts.sdl.startsWith('odd')) throw new Error('odd');
      const latest = () => [{ query: `{ asked of ${facts.sdl} }` }];
      const find = async (asked: Asked) => void warmed.push(asked);
      return { facts, operations: { latest, find } } as unknown as Generation;
    },
    forget: (number) => void told.forgotten.push(number),
    took: ({ facts }) => void told.took.push(facts.sdl),
    log,
  });
  const hold = () => (held.next = new Promise((resolve) => (release = resolve)));
  return { kept, told, warmed, hold, release: () => release() };
}

describe('A supergraph', () => {
  it('takes over once what was asked last is planned on it, and all but the last two before it are forgotten', async () => {
    const { kept, told, warmed } = generations();
    await kept.begin('one');
    for (const sdl of ['two', 'three', 'four', 'five']) await kept.offer(sdl);
    expect(kept.current.facts.sdl).toBe('five');
    expect(warmed.at(-1)).toEqual({ query: '{ asked of four }' });
    expect(told.forgotten).toEqual([1, 2]);
  });

  it('that cannot be read or served changes nothing, and is logged in a line', async () => {
    const { kept, told } = generations();
    await kept.begin('one');
    await kept.offer('bad');
    await kept.offer('odd');
    expect(kept.current.facts.sdl).toBe('one');
    expect(told.took).toEqual(['one']);
    expect(told.errors).toEqual([{ reason: 'bad is bad' }, { reason: 'odd' }]);
    expect(told.forgotten).toEqual([3]); // what was loaded is not kept
  });

  it('that is in service is not taken again', async () => {
    const { kept, told } = generations();
    await kept.begin('one');
    await kept.offer('bad');
    await kept.offer('one');
    expect(told.loaded).toEqual(['one', 'bad']);
  });

  it('that came and was replaced while another was read is passed over', async () => {
    const { kept, told, hold, release } = generations();
    await kept.begin('one');
    hold();
    const offered = ['two', 'three', 'four'].map((sdl) => kept.offer(sdl));
    release();
    await Promise.all(offered);
    expect(told.took).toEqual(['one', 'two', 'four']);
  });
});
