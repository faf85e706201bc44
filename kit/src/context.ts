import type { EntityManager } from 'typeorm';
import type { Caller } from './caller.js';
import type { NewEvent } from './events/event.js';
import type { Live, Wanted } from './events/live.js';

/** One request, event or job: its caller and its transaction, in which role and tenant are set. */
export interface Context {
  readonly caller: Caller;
  readonly tx: EntityManager;
  /** The event that made this happen, such as `robots:42`; null for what a request asked for. */
  readonly causationId: string | null;
  /** Writes events into the log in this transaction. */
  readonly emit: (...events: NewEvent[]) => Promise<void>;
  /** For subscriptions: the caller's tenant's events, resumed from the cursor the client sent. */
  readonly live: (wanted: Wanted) => Live;
  /**
   * Does `work` in a write transaction of its own when this one has ended (a reading that was read, a write that was
   * committed) and before the answer leaves. When it fails, so does the answer.
   */
  readonly afterwards: (work: (writing: Context) => Promise<void>) => void;
}
