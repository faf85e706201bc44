import type { Source } from './source.js';

/** What a program with a source is told over its channel. Each order is answered with how it stands then. */
export type SourceOrder = { readonly emit?: { readonly count: number; readonly perSecond: number } };

/** How many events it has made, how many follow, and how many requests came for entities. */
export interface Standing {
  readonly seq: number;
  readonly open: number;
  readonly requests: number;
}

/** Does as it is told. */
export function answerOrders(source: Source, requests: () => number = () => 0): void {
  process.on('message', async ({ emit }: SourceOrder) => {
    if (emit) await source.emit(emit.count, emit.perSecond);
    process.send?.({ seq: source.seq, open: source.open, requests: requests() } satisfies Standing);
  });
  process.channel?.ref();
}
