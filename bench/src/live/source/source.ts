import { setTimeout as pause } from 'node:timers/promises';
import { type PriceEvent, priceEvent } from '../graph/event.js';

interface Follower {
  readonly waiting: PriceEvent[];
  wake?: (() => void) | undefined;
}

/** Makes events and tells all who follow. */
export class Source {
  seq = 0;
  private readonly followers = new Set<Follower>();

  get open(): number {
    return this.followers.size;
  }

  /** So many events, at this pace. */
  async emit(count: number, perSecond: number): Promise<void> {
    const start = performance.now();
    for (let made = 0; made < count; made += 1) {
      const early = start + (made * 1_000) / perSecond - performance.now();
      if (early > 0) await pause(early);
      const event = priceEvent((this.seq += 1));
      for (const { waiting, wake } of this.followers) {
        waiting.push(event);
        wake?.();
      }
    }
  }

  /** All events from now on. Can be ended while it waits. */
  follow(): AsyncIterableIterator<PriceEvent> {
    const follower: Follower = { waiting: [] };
    let ended = false;
    this.followers.add(follower);
    const events: AsyncIterableIterator<PriceEvent> = {
      next: async () => {
        while (!ended) {
          const value = follower.waiting.shift();
          if (value) return { done: false, value };
          await new Promise<void>((wake) => (follower.wake = wake));
        }
        return { done: true, value: undefined };
      },
      return: async () => {
        ended = true;
        this.followers.delete(follower);
        follower.wake?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => events,
    };
    return events;
  }
}
