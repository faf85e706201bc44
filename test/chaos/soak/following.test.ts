import { describe, expect, it } from 'vitest';
import { Following } from './following.js';
import { Ledger } from './ledger.js';

const OWN = { tenant: 'north', key: 'a' };
/** Two is of another key; event n was written n seconds after the beginning. */
const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const seq = from + index;
    return { seq, tenant: 'north', key: seq === 2 ? 'b' : 'a', at: seq * 1_000 };
  });
const SOUND = { lost: 0, repeated: 0, disordered: 0, foreign: 0, wrong: undefined };

function compared(following: Following, heard: readonly number[], to = 6) {
  const ledger = new Ledger();
  ledger.add(rows(1, to));
  for (const seq of heard) following.hear(seq);
  return following.compare(ledger, 0);
}
const resumed = (after = 0) => new Following(OWN, { after });

describe('Who follows with a cursor', () => {
  it('is right to have heard its key so far, and to be on its way', () => {
    expect(compared(resumed(), [1, 3, 4])).toEqual(SOUND);
    expect(compared(resumed(3), [4, 5, 6])).toEqual(SOUND);
  });

  it.each([
    { what: 'lacks one before the last', heard: [1, 4, 5], found: { lost: 1 } },
    { what: 'has one twice', heard: [1, 3, 3, 4], found: { repeated: 1 } },
    { what: 'has one late', heard: [1, 4, 3, 5], found: { disordered: 1, lost: 1 } },
    { what: 'has one of another key', heard: [1, 2, 3], found: { foreign: 1 } },
  ])('is wrong when it $what', ({ heard, found }) => {
    expect(compared(resumed(), heard)).toMatchObject({ ...SOUND, ...found, wrong: expect.any(String) });
  });

  it('has lost what did not come in time', () => {
    const ledger = new Ledger();
    ledger.add(rows(1, 6));
    const following = resumed();
    following.hear(1);
    expect(following.isBehind(ledger)).toBe(true);
    expect(following.compare(ledger, 4_500)).toMatchObject({ lost: 2 });
    for (const seq of [5, 6]) following.hear(seq);
    expect(following.compare(ledger, 4_500)).toEqual(SOUND);
    expect(following.isBehind(ledger)).toBe(false);
  });

  it('is compared bit by bit, before and after the log is written down', () => {
    const ledger = new Ledger();
    const following = resumed();
    const faults = [];
    for (let seq = 1; seq <= 9; seq += 1) {
      if (seq !== 2 && seq !== 5) following.hear(seq);
      if (seq % 4 === 0) ledger.add(rows(ledger.head + 1, seq - 1));
      faults.push(following.compare(ledger, 0).lost);
    }
    ledger.add(rows(8, 9));
    expect(faults).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(following.compare(ledger, Infinity)).toEqual(SOUND);
  });

  it('need not have what it was told is lost', () => {
    const following = resumed();
    for (const seq of [1, 5]) following.hear(seq);
    following.resynced(4);
    expect(compared(following, [6])).toEqual(SOUND);
    expect(following.isOver(new Ledger())).toBe(false);
  });

  it('is asked for nothing more once it has left', () => {
    const ledger = new Ledger();
    ledger.add(rows(1, 6));
    const following = resumed();
    following.hear(1);
    following.hear(4);
    following.closed = true;
    expect(following.compare(ledger, Infinity)).toMatchObject({ lost: 1 });
    expect(following.isOver(ledger)).toBe(true);
  });
});

describe('Who follows without a cursor', () => {
  it('begins with the first it hears', () => {
    expect(compared(new Following(OWN, { asked: 0 }), [4, 5, 6])).toEqual(SOUND);
  });

  it('has lost what was written long after it asked, before and after the first it hears', () => {
    expect(compared(new Following(OWN, { asked: 0 }), [304, 305], 305)).toMatchObject({ lost: 3 });
    expect(compared(new Following(OWN, { asked: 0 }), [4, 6])).toMatchObject({ lost: 1 });
  });

  it('begins anew when it has to ask again before it has heard anything', () => {
    const following = new Following(OWN, { asked: 0 });
    following.askedAgain(5_000);
    expect(compared(following, [305], 305)).toEqual(SOUND);
    following.askedAgain(5_000_000);
    const ledger = new Ledger();
    ledger.add(rows(306, 308));
    following.hear(308);
    expect(following.compare(ledger, 0)).toMatchObject({ lost: 2 });
  });
});
