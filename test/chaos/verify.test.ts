import { describe, expect, it } from 'vitest';
import { verify } from './verify.js';

const log = [1, 2, 3, 4, 5, 6].map((seq) => ({
  seq,
  tenant: seq === 6 ? 'south' : 'north',
  key: seq === 2 ? 'b' : 'a',
}));
const heard = (seqs: number[], resyncedAt?: number) =>
  verify(log, [{ client: 'c1', tenant: 'north', key: 'a', seqs, resyncedAt }]);
const sound = { expected: 4, lost: 0, repeated: 0, disordered: 0, foreign: 0, example: undefined };

describe('What a client has heard', () => {
  it('is right when it is the log of its tenant and key', () => {
    expect(heard([1, 3, 4, 5])).toEqual(sound);
  });

  it.each([
    { what: 'loses one', seqs: [1, 4, 5], found: { lost: 1, example: 'c1: lost 3' } },
    { what: 'has one twice', seqs: [1, 3, 3, 4, 5], found: { repeated: 1, example: 'c1: repeated 3 after 3' } },
    { what: 'has one late', seqs: [1, 4, 3, 5], found: { disordered: 1, example: 'c1: disordered 3 after 4' } },
    { what: 'has one of another key', seqs: [1, 2, 3, 4, 5], found: { foreign: 1, example: 'c1: foreign 2 after 1' } },
    {
      what: 'has one of another tenant',
      seqs: [1, 3, 4, 5, 6],
      found: { foreign: 1, example: 'c1: foreign 6 after 5' },
    },
    { what: 'has nothing', seqs: [], found: { lost: 4, example: 'c1: lost 1, 3, 4, 5' } },
  ])('is wrong when it $what', ({ seqs, found }) => expect(heard(seqs)).toEqual({ ...sound, ...found }));

  it('need not hold what the client was told is lost', () => {
    expect(heard([1, 5], 4)).toEqual({ ...sound, expected: 1 });
    expect(heard([1], 4)).toMatchObject({ lost: 1 });
  });
});
