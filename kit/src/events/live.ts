import { cursorOf } from './cursor.js';
import type { EventType, LoggedEvent } from './event.js';
import type { Hub } from './hub.js';
import { LiveReader } from './live-reader.js';
import { tail } from './tail.js';

/** What a subscription wants to hear of. */
export interface Wanted {
  readonly types: readonly EventType[];
  /** The ordering key of all it wants, where there is one: the id of the aggregate, unless its events say otherwise. */
  readonly key?: string;
  /** Says no to an event the subscriber did not ask for; runs after the tenant was checked. */
  readonly matches?: (event: LoggedEvent) => boolean;
  /** Hold events back this long (ms) and hand them on together: for state-like fields that carry running totals. */
  readonly coalesceMs?: number;
  /** A cursor that came as an argument of the field. `extensions.resume` wins. */
  readonly since?: string | null | undefined;
}

/** Where a subscription starts: who listens and, when it resumes, the id of the last event it has seen. */
export interface Listening {
  readonly tenant: string;
  readonly since?: string | undefined;
  /** Whether it wants to be told where the stream stands, also when nothing comes that it wants. */
  readonly cursors?: boolean | undefined;
}

/** What a subscription resolver gets as its root: the events of one push, oldest first. */
export interface Push {
  readonly events: readonly [LoggedEvent, ...LoggedEvent[]];
  /** The id to resume from: that of the newest event. */
  readonly id: string;
}

/** Where the stream stands: all that was wanted up to `cursor` has been told. For doors; resolvers do not get it. */
export interface Standing {
  readonly cursor: string;
  /** Why what lay between is lost to this subscriber: it has to read anew what it follows. */
  readonly lost?: string;
}

/** A subscriber's pushes, and where it stands if it wants to know. */
export type Live = AsyncIterableIterator<Push | Standing>;

/** The events a subscriber of one tenant wants, from `since` on or from now. Ends when `return` is called, at once. */
export function live(hub: Hub, { tenant, since, cursors = false }: Listening, wanted: Wanted): Live {
  const { source } = hub.log;
  const { types, key, matches = () => true, coalesceMs } = wanted;
  const from = since ?? wanted.since ?? undefined;
  const after = from === undefined ? hub.head() : cursorOf(from, source);
  const reader = new LiveReader({
    log: tail(hub, after, { tenant, types, ...(key !== undefined && { key }) }),
    source,
    after,
    resumed: from !== undefined,
    cursors,
    coalesceMs,
    matches,
  });
  const results: Live = {
    next: async () => {
      const value = await reader.next();
      return value ? { done: false, value } : { done: true, value };
    },
    return: async () => {
      await reader.end();
      return { done: true, value: undefined };
    },
    throw: async () => results.return?.() as never,
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}
