import type { Context } from '@valueverse/kit/context';

/** How many subscriptions stand at this process. */
let open = 0;

/** Counts a subscription from its beginning to its end. */
export const counting = (base: Context): Context => ({
  ...base,
  live: (wanted) => {
    const live = base.live(wanted);
    const end = live.return?.bind(live);
    let counted = 1;
    open += 1;
    live.return = async () => {
      open -= counted;
      counted = 0;
      return (await end?.()) as never;
    };
    return live;
  },
});

/** What a process of a subgraph says of itself. */
export interface Standing {
  readonly open: number;
  readonly rss: number;
}

/** Says so when it is asked. */
export function tellStanding(): void {
  const standing = (): Standing => ({ open, rss: process.memoryUsage.rss() });
  process.on('message', (asked) => asked === 'open?' && process.send?.(standing()));
}
