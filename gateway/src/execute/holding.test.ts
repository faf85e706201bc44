import { describe, expect, it } from 'vitest';
import { Holding } from './holding.js';

const BLOCKS = [{ parent: 0 }, { parent: 0 }, { parent: 1 }];

describe('What a deferred step brings', () => {
  it('is held until the part above has been written', async () => {
    const holding = new Holding(BLOCKS);
    const order: string[] = [];
    const waiting = [1, 2].map((block) => holding.of(block)!.then(() => order.push(`block ${block}`)));
    holding.release(0);
    await waiting[0];
    order.push('written');
    holding.release(1);
    await waiting[1];
    expect(order).toEqual(['block 1', 'written', 'block 2']);
    expect(holding.of(2)).toBeUndefined();
  });

  it('is not held in the first answer', () => {
    expect(new Holding(BLOCKS).of(0)).toBeUndefined();
  });

  it('is let go when nothing more will be written', async () => {
    const holding = new Holding(BLOCKS);
    const waiting = [holding.of(1), holding.of(2)];
    holding.releaseAll();
    expect(await Promise.all(waiting)).toHaveLength(2);
  });
});
