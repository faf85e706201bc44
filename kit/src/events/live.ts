import { GraphQLError } from 'graphql';
import { Refusal } from '../refusal.js';
import { eventId, type EventType, type LoggedEvent } from './event.js';
import type { Hub } from './hub.js';
import { tail } from './tail.js';

/** What a subscription wants to hear of. */
export interface Wanted {
  readonly types: readonly EventType[];
  /** Says no to an event the subscriber did not ask for; runs after the tenant was checked. */
  readonly matches?: (event: LoggedEvent) => boolean;
  /** Hold events back this long (ms) and hand them on together: for state-like fields that carry running totals. */
  readonly coalesceMs?: number;
}

/** Where a subscription starts: who listens and, when it resumes, the id of the last event it has seen. */
export interface Listening {
  readonly tenant: string;
  readonly since: string | undefined;
}

/** What a subscription resolver gets as its root: the events of one push, oldest first. */
export interface Push {
  readonly events: readonly [LoggedEvent, ...LoggedEvent[]];
  /** The id to resume from: that of the newest event. */
  readonly id: string;
}

/** A subscriber's pushes. `from` is the id to resume from as long as none has come. */
export interface Live extends AsyncIterableIterator<Push> {
  readonly from: string;
}

/** The events a subscriber of one tenant wants, from `since` on or from now. Ends when `return` is called, at once. */
export function live(hub: Hub, { tenant, since }: Listening, wanted: Wanted): Live {
  const types = new Set<string>(wanted.types);
  const after = since === undefined ? hub.head() : cursorOf(since, hub.log.source);
  const batches = tail(hub, after);
  const isWanted = (event: LoggedEvent) =>
    event.tenant === tenant && types.has(event.type) && (wanted.matches?.(event) ?? true);
  let waiting: LoggedEvent[] = [];
  let pending: Promise<IteratorResult<LoggedEvent[]>> | undefined;
  const ask = () => (pending ??= batches.next());
  /** Only here is a batch taken: one that comes while a push is being answered waits for the next call. */
  const take = async () => {
    try {
      return await ask();
    } finally {
      pending = undefined;
    }
  };

  const next = async (): Promise<IteratorResult<Push>> => {
    if (since !== undefined && !checked) await check();
    while (waiting.length === 0) {
      const { done, value } = await take();
      if (done) return { done: true, value: undefined };
      waiting = value.filter(isWanted);
    }
    if (wanted.coalesceMs === undefined) return { done: false, value: pushOf([waiting.shift() as LoggedEvent]) };
    await gather(wanted.coalesceMs);
    return { done: false, value: pushOf(waiting.splice(0)) };
  };
  let checked = false;
  const check = async () => {
    const head = await hub.log.head();
    checked = true;
    if (cursorOf(since ?? '', hub.log.source) <= head) return;
    throw new GraphQLError(`The log ends at ${hub.log.source}:${head}, before ${since}: read anew what you follow.`, {
      extensions: { code: 'RESYNC_REQUIRED' },
    });
  };
  const gather = async (forMs: number) => {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<'over'>((resume) => (timer = setTimeout(resume, forMs, 'over')));
    for (;;) {
      if ((await Promise.race([ask(), over])) === 'over') break;
      const batch = await take();
      if (batch.done) break;
      waiting.push(...batch.value.filter(isWanted));
    }
    clearTimeout(timer);
  };
  const end = async (): Promise<IteratorResult<Push>> => {
    await batches.return?.();
    return { done: true, value: undefined };
  };
  return {
    from: eventId({ source: hub.log.source, seq: after }),
    next,
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const pushOf = (events: readonly LoggedEvent[]): Push => {
  const known = events as Push['events'];
  return { events: known, id: eventId(known.at(-1) ?? known[0]) };
};

/** `robots:42` → 42, for the log of `source`. */
function cursorOf(since: string, source: string): number {
  const [from, seq] = since.split(':');
  if (from !== source || !/^\d+$/.test(seq ?? '')) {
    throw new Refusal('INVALID_INPUT', `Expected a cursor such as ${source}:42 to resume from, got ${since}.`);
  }
  return Number(seq);
}
