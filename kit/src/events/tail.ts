import type { LoggedEvent } from './event.js';
import type { Hub } from './hub.js';

const BATCH = 256;
/** A reader further behind than this is served from the log again instead of from memory. */
const KEPT_AT_MOST = 1_024;

/**
 * Follows a log from `after` on and never ends by itself: first what the log holds, then what the hub tells.
 * Nothing is kept for a slow reader beyond a bound; it reads the log again from where it stands.
 */
export function tail(hub: Hub, after: number): AsyncIterableIterator<LoggedEvent[]> {
  let last = after;
  let fresh: LoggedEvent[] = [];
  let behind = true; // start in the log: what happened before we listened is there
  let done = false;
  let wake: (() => void) | undefined;

  const unlisten = hub.listen((events) => {
    if (!behind && fresh.length + events.length > KEPT_AT_MOST) behind = true;
    if (behind) fresh = [];
    else fresh.push(...events);
    wake?.();
  });

  const pull = async (): Promise<IteratorResult<LoggedEvent[]>> => {
    while (!done) {
      const events = behind ? await readLog() : takeFresh();
      if (events.length > 0) {
        last = events.at(-1)?.seq ?? last;
        return { done: false, value: events };
      }
      if (behind || done) continue;
      await new Promise<void>((resume) => {
        wake = resume;
        if (fresh.length > 0 || behind) resume();
      });
    }
    return { done: true, value: undefined };
  };
  const readLog = async () => {
    behind = false; // before reading: what arrives meanwhile is kept, and what is read twice is dropped in takeFresh
    const events = await hub.log.read(last, BATCH);
    if (events.length === BATCH) behind = true;
    return events;
  };
  const takeFresh = () => {
    const events = fresh.filter(({ seq }) => seq > last);
    fresh = [];
    if (!events[0] || events[0].seq === last + 1) return events;
    behind = true; // a gap: the log has what is missing
    return [];
  };
  const end = async (): Promise<IteratorResult<LoggedEvent[]>> => {
    done = true;
    unlisten();
    wake?.();
    return { done: true, value: undefined };
  };
  return {
    next: pull,
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
