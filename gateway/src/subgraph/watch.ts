import type { Presence } from '../caller/request-context.js';
/** Something under way that may have to end early. */
export interface Watched {
  /** In milliseconds of `performance.now()`. */
  readonly due: number;
  readonly signal: Presence | undefined;
  /** Where the watch keeps it; the watch's own. */
  place: number;
  /** Called at most once, after it has left the watch. */
  cutShort(why: CutShort): void;
}

/** Why something ended early. */
export type CutShort = 'overdue' | 'cancelled';

/** How late an end may come. */
const TICK_MS = 20;

/**
 * Ends what is overdue or cancelled. One timer looks at everything under way: entering and leaving cost two array
 * writes, where a timer and a listener of one's own per request would be a tenth of what the request itself costs.
 */
export class Watch {
  /** When everything is overdue. */
  latest = Infinity;
  private readonly watched: Watched[] = [];
  private timer: NodeJS.Timeout | undefined;

  add(one: Watched): void {
    one.place = this.watched.push(one) - 1;
    this.timer ??= setInterval(() => this.look(), TICK_MS);
  }

  /** Whoever has left already may leave again. */
  remove(one: Watched): void {
    if (one.place < 0) return;
    const last = this.watched.pop()!;
    if (last !== one) {
      this.watched[one.place] = last;
      last.place = one.place;
    }
    one.place = -1;
  }

  private look(): void {
    if (this.watched.length === 0) return this.rest();
    const now = performance.now();
    // backwards: whoever leaves is replaced by one that has been looked at
    for (let place = this.watched.length - 1; place >= 0; place--) {
      const one = this.watched[place];
      if (!one) continue; // an end may take others with it
      if (one.signal?.aborted) this.cut(one, 'cancelled');
      else if (one.due <= now || this.latest <= now) this.cut(one, 'overdue');
    }
  }

  private cut(one: Watched, why: CutShort): void {
    this.remove(one);
    one.cutShort(why);
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
