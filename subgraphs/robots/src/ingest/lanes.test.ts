import { describe, expect, it } from 'vitest';
import { lanes, type LaneOptions } from './lanes.js';

/** Lanes whose work is a name; each waits until the test lets it go. */
function world(options: Partial<LaneOptions<string>> = {}) {
  const started: string[] = [];
  const gates = new Map<string, () => void>();
  const perform = (work: string) =>
    new Promise<void>((resolve) => {
      started.push(work);
      gates.set(work, resolve);
    });
  const all = lanes<string>({ parallel: 2, longest: 3, mayDrop: () => true, perform, ...options });
  const finish = async (...names: string[]) => {
    for (const name of names) {
      gates.get(name)!();
      await new Promise(setImmediate);
    }
  };
  return { all, started, finish };
}

describe('A lane', () => {
  it('does one thing after another while other lanes go on', async () => {
    const { all, started, finish } = world();
    for (const work of ['a1', 'a2', 'b1']) all.add(work[0]!, work);
    expect(started).toEqual(['a1', 'b1']);
    await finish('a1');
    expect(started).toEqual(['a1', 'b1', 'a2']);
  });

  it('waits when as many lanes as allowed are busy, and takes turns', async () => {
    const { all, started, finish } = world();
    for (const work of ['a1', 'a2', 'b1', 'c1']) all.add(work[0]!, work);
    expect(started).toEqual(['a1', 'b1']);
    await finish('a1');
    expect(started).toEqual(['a1', 'b1', 'c1']);
    await finish('c1');
    expect(started).toEqual(['a1', 'b1', 'c1', 'a2']);
  });

  it('drops the oldest that may be dropped when it is too long, and counts', async () => {
    const { all, started, finish } = world({ mayDrop: (work) => work !== 'a2' });
    for (const work of ['a1', 'a2', 'a3', 'a4', 'a5']) all.add('a', work);
    expect(all.dropped).toBe(1);
    await finish('a1', 'a2', 'a4', 'a5');
    expect(started).toEqual(['a1', 'a2', 'a4', 'a5']);
  });

  it('drops the oldest when nothing may be dropped: it has an end', async () => {
    const { all, started, finish } = world({ mayDrop: () => false });
    for (const work of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) all.add('a', work);
    expect(all.dropped).toBe(2);
    await finish('a1', 'a4', 'a5', 'a6');
    expect(started).toEqual(['a1', 'a4', 'a5', 'a6']);
  });

  it('asks of work whether newer work makes it superfluous', async () => {
    const { all, started, finish } = world({ mayDrop: (work, newer) => newer.some((other) => other[1] === work[1]) });
    for (const work of ['a0', 'ax1', 'ay1', 'ay2', 'az1']) all.add('a', work);
    await finish('a0', 'ax1', 'ay2', 'az1');
    expect(started).toEqual(['a0', 'ax1', 'ay2', 'az1']);
  });

  it('says when nothing is left to do', async () => {
    const { all, finish } = world();
    all.add('a', 'a1');
    const idle = all.idle();
    await finish('a1');
    await expect(idle).resolves.toBeUndefined();
    await expect(all.idle()).resolves.toBeUndefined();
  });
});
