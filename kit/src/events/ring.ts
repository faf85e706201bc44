import type { LoggedEvent } from './event.js';
import { concerns, type Interest } from './interest.js';

const KEPT = 1_024;

/** The newest events of a log, for readers who come from not far behind. */
export class Ring {
  private readonly events: LoggedEvent[] = [];

  /** Takes what comes next in the log. */
  add(events: readonly LoggedEvent[]): void {
    this.events.push(...events);
    if (this.events.length > 2 * KEPT) this.events.splice(0, this.events.length - KEPT); // seldom: each costs all that is kept
  }

  /** Events are missing before what comes next. */
  clear(): void {
    this.events.length = 0;
  }

  /** At most `limit` events after `seq`; nothing when the ring does not go back that far. */
  after(seq: number, limit: number, interest: Interest): readonly LoggedEvent[] | undefined {
    const [oldest] = this.events;
    if (!oldest || seq < oldest.seq - 1) return undefined;
    const found: LoggedEvent[] = [];
    for (let place = seq - oldest.seq + 1; place < this.events.length && found.length < limit; place += 1) {
      const event = this.events[place]!;
      if (concerns(interest, event)) found.push(event);
    }
    return found;
  }
}
