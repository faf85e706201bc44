/** Work in lanes: one after another within a lane, several lanes at a time, no lane longer than a bound. */
export interface Lanes<Work> {
  /** Puts work at the end of its lane. A full lane drops the oldest work that may be dropped, or else the oldest. */
  add(lane: string, work: Work): void;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
  /** How much work full lanes have dropped. */
  readonly dropped: number;
}

export interface LaneOptions<Work> {
  readonly parallel: number;
  readonly longest: number;
  /** Whether work is made superfluous by the newer work of its lane. */
  readonly mayDrop: (work: Work, newer: readonly Work[]) => boolean;
  /** Must not throw: it has nobody to throw to. */
  readonly perform: (work: Work) => Promise<void>;
}

/** Makes lanes that perform what is added to them. */
export function lanes<Work>({ parallel, longest, mayDrop, perform }: LaneOptions<Work>): Lanes<Work> {
  const waiting = new Map<string, Work[]>();
  const ready: string[] = [];
  const resting: (() => void)[] = [];
  let running = 0;
  let dropped = 0;

  const superfluous = (queue: readonly Work[]) =>
    Math.max(
      0,
      queue.findIndex((work, index) => mayDrop(work, queue.slice(index + 1))),
    );
  const next = () => {
    while (running < parallel && ready.length > 0) void runOne(ready.shift()!);
    if (running === 0 && waiting.size === 0) for (const rest of resting.splice(0)) rest();
  };
  const runOne = async (lane: string) => {
    running += 1;
    const queue = waiting.get(lane)!;
    await perform(queue.shift()!);
    running -= 1;
    if (queue.length > 0) ready.push(lane);
    else waiting.delete(lane);
    next();
  };
  return {
    add: (lane, work) => {
      const queue = waiting.get(lane);
      if (queue) {
        queue.push(work);
        if (queue.length > longest) dropped += queue.splice(superfluous(queue), 1).length;
      } else {
        waiting.set(lane, [work]);
        ready.push(lane);
      }
      next();
    },
    idle: () =>
      new Promise((resolve) => {
        resting.push(resolve);
        next();
      }),
    get dropped() {
      return dropped;
    },
  };
}
