import type { Part } from './handle.js';
import { say } from './say.js';
import { supervise, type Supervised } from './supervise.js';

/** The parts that run, in the order they were started. */
export interface System {
  /** Starts parts side by side. Rejects with the first that cannot start; the others are then given up. */
  start(...parts: Part[]): Promise<void>;
  /** Stops everything, last started first. */
  stop(): Promise<void>;
}

/** An empty system. Once `told`, it starts nothing more. */
export function emptySystem(told: AbortSignal): System {
  const groups: Supervised[][] = [];
  const starting: Promise<unknown>[] = [];
  const over = new AbortController();
  const giveUp = AbortSignal.any([told, over.signal]);

  return {
    async start(...parts) {
      giveUp.throwIfAborted();
      const group: Supervised[] = [];
      groups.push(group);
      const begun = parts.map(async (part) => {
        group.push(await supervise(part, giveUp));
        say(`${part.name} is ready`);
      });
      starting.push(...begun);
      await Promise.all(begun);
    },

    async stop() {
      over.abort();
      await Promise.allSettled(starting);
      for (const group of groups.toReversed()) await Promise.all(group.map((part) => part.stop()));
    },
  };
}
