import { setTimeout as pause } from 'node:timers/promises';
import { isPassing } from '../passing-failure.js';
import type { LoggedEvent } from './event.js';
import type { Hub } from './hub.js';
import type { Interest } from './interest.js';
import { reaches } from './log.js';

const BATCH = 256;
/** A reader further behind than this is served from the log again instead of from its queue. */
const KEPT_AT_MOST = 1_024;
const AGAIN_AFTER_MS = 250;

/** What comes of following a log. */
export interface Batch {
  readonly events: readonly LoggedEvent[];
  /** Every event up to here that the reader is interested in has been handed on, this batch included. */
  readonly upTo: number;
  /** Whether that was all there was. */
  readonly atHead: boolean;
  /** The log did not reach back, or not ahead, to where the reader stood: it goes on from `upTo`, the head. */
  readonly cut?: true;
}

/** A log being followed. Ends when `return` is called, at once. */
export interface Tail extends AsyncIterableIterator<Batch> {
  /** Where a reader stands who waits for the next batch: this grows with events that are of no interest, too. */
  reached(): number | undefined;
  /** Whether it begins with what the log holds: then a batch comes in any case, if only to say how far that went. */
  readonly replays: boolean;
}

/**
 * Follows a log from `after` on and never ends by itself: first what the log holds, then what the hub tells.
 * Nothing is kept for a slow reader beyond a bound; it reads the log again from where it stands.
 */
export function tail(hub: Hub, after: number, interest: Interest = {}): Tail {
  let last = after;
  let fresh: LoggedEvent[] = [];
  const replays = after !== hub.head(); // what happened before we listened is in the log
  let behind = replays;
  let waiting = false;
  let done = false;
  let wake: (() => void) | undefined;

  const fallBack = () => {
    behind = true;
    fresh = [];
  };
  const unlisten = hub.listen((events) => {
    if (events.length === 0 || fresh.length + events.length > KEPT_AT_MOST) fallBack();
    else if (!behind) fresh.push(...events);
    waiting = false;
    wake?.();
  }, interest);

  const pull = async (): Promise<IteratorResult<Batch>> => {
    while (!done) {
      const batch = behind ? await readLog() : takeFresh();
      if (batch && !done) return { done: false, value: batch };
      if (behind || done) continue;
      waiting = true; // nothing has come since the look into the queue: no one else has had a turn
      await new Promise<void>((resume) => (wake = resume));
    }
    return { done: true, value: undefined };
  };
  const readLog = async (): Promise<Batch | undefined> => {
    behind = false; // before reading: what arrives meanwhile is kept, and what is read twice is dropped in takeFresh
    const reading = await hub.read(last, BATCH, interest).catch(fallBackAfter);
    if (!reading) return undefined;
    const { events, ...extent } = reading;
    if (!reaches(extent, last)) {
      last = extent.head;
      return { events: [], upTo: last, atHead: true, cut: true };
    }
    const full = events.length === BATCH;
    if (full) fallBack();
    last = full ? events.at(-1)!.seq : extent.head;
    return { events, upTo: last, atHead: !full };
  };
  /** A database that is away comes back, and the reader need not know. */
  const fallBackAfter = async (error: unknown) => {
    fallBack();
    if (!isPassing(error)) throw error;
    await pause(AGAIN_AFTER_MS);
  };
  const takeFresh = (): Batch | undefined => {
    const events = fresh.filter(({ seq }) => seq > last);
    fresh = [];
    if (events.length === 0) return undefined;
    last = Math.max(last, hub.head());
    return { events, upTo: last, atHead: true };
  };
  const end = async (): Promise<IteratorResult<Batch>> => {
    done = true;
    waiting = false;
    unlisten();
    wake?.();
    return { done: true, value: undefined };
  };
  return {
    next: pull,
    return: end,
    throw: end,
    reached: () => (waiting ? Math.max(last, hub.head()) : undefined),
    replays,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
