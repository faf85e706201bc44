import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.js';

describe('Long work', () => {
  it('is done in order, with a turn for others before each piece', async () => {
    const done: string[] = [];
    const others = setImmediate(function again() {
      done.push('other');
      if (done.length < 6) setImmediate(again);
    });
    await Promise.all(['a', 'b', 'c'].map((piece) => inTurn(() => done.push(piece))));
    clearImmediate(others);
    expect(done.filter((piece) => piece !== 'other')).toEqual(['a', 'b', 'c']);
    expect(done.slice(0, done.indexOf('c')).filter((piece) => piece === 'other').length).toBeGreaterThan(1);
  });

  it('does not stop those behind it when it fails', async () => {
    const failed = inTurn(() => {
      throw new Error('Too long.');
    });
    const next = inTurn(() => 'done');
    await expect(failed).rejects.toThrow('Too long.');
    expect(await next).toBe('done');
  });
});
