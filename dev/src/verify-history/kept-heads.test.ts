import { describe, expect, it } from 'vitest';
import { keptHeads } from './kept-heads.js';

const hash = 'a'.repeat(64);

describe('What verify-history once printed', () => {
  it('is read line by line', () => {
    expect(
      keptHeads(`m1  8  ${hash}  sound  tenant meridian\r\n\nm2  1  ${hash}  broken at revision 1  tenant x\n`),
    ).toEqual([
      { model: 'm1', revision: '8', hash },
      { model: 'm2', revision: '1', hash },
    ]);
  });

  it.each(['m1', `m1  8  ${hash}`, `m1  x  ${hash}  sound`, 'm1  8  abc  sound'])('is nothing else: %j', (line) =>
    expect(() => keptHeads(line)).toThrow(`Expected a line that verify-history has printed, got ${line}`),
  );
});
