import type { LoggedEvent } from '@valueverse/kit/events/event';
import { expect, it } from 'vitest';
import { Unreliable } from './unreliable.js';

/** What is heard of five events with these chances. */
function heard(share: number, chances: readonly number[]) {
  let tell: (event: LoggedEvent) => void = () => {};
  let turn = 0;
  const onEvent = (_: string, listener: typeof tell) => ((tell = listener), () => {});
  const transport = { publish: async () => {}, close: async () => {}, onEvent };
  const unreliable = new Unreliable(transport, () => chances[turn++]!);
  unreliable.share = share;
  const seqs: number[] = [];
  unreliable.onEvent('readings', ({ seq }) => seqs.push(seq));
  for (let seq = 1; seq <= 5; seq += 1) tell({ seq } as LoggedEvent);
  return { seqs, carried: unreliable.carried };
}

it('An unreliable transport loses, repeats and swaps, and counts it', () => {
  expect(heard(0.05, [0.9, 0.04, 0.09, 0.14, 0.16])).toEqual({
    seqs: [1, 3, 3, 5, 4],
    carried: { arrived: 2, dropped: 1, repeated: 1, swapped: 1 },
  });
});

it('An unreliable transport is reliable until it is told not to be', () => {
  const carried = { arrived: 5, dropped: 0, repeated: 0, swapped: 0 };
  expect(heard(0, [0, 0.04, 0.09, 0.14, 0.16])).toEqual({ seqs: [1, 2, 3, 4, 5], carried });
});

it('An unreliable transport swaps several in a row one after the other', () => {
  expect(heard(0.05, [0.1, 0.1, 0.1, 0.9, 0.9]).seqs).toEqual([1, 2, 4, 3, 5]);
});
