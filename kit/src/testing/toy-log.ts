import type { EventType, LoggedEvent } from '../events/event.js';
import { startHub, type Hub } from '../events/hub.js';
import { concerns } from '../events/interest.js';
import type { EventLog } from '../events/log.js';

/** A log in memory and a hub that tells of it. */
export interface ToyLog {
  readonly log: EventLog;
  readonly hub: Hub;
  /** How often the log itself was read. */
  readonly reads: () => number;
  /** Appends an event and lets the hub look. */
  add(event?: Partial<LoggedEvent>): LoggedEvent;
  /** Deletes events up to `seq`, as retention does. */
  forget(seq: number): void;
}

const TYPE: EventType = 'robots.mission.assigned.v1';

/** A log of the source `robots`, of tenant `t`. */
export async function toyLog(): Promise<ToyLog> {
  const kept: LoggedEvent[] = [];
  let head = 0;
  let reads = 0;
  const extent = () => ({ head, oldest: kept[0]?.seq ?? head + 1 });
  const log: EventLog = {
    source: 'robots',
    extent: async () => extent(),
    read: async (after, limit, interest = {}) => {
      reads += 1;
      const events = kept.filter((event) => event.seq > after && concerns(interest, event)).slice(0, limit);
      return { events, ...extent() };
    },
  };
  const onError = (error: unknown) => {
    throw error;
  };
  const hub = await startHub({ log, number: async () => 0, onError, lookEveryMs: 1 << 30 });
  return {
    log,
    hub,
    reads: () => reads,
    add: (event = {}) => {
      head += 1;
      const place = { source: 'robots', seq: head, tenant: 't', type: TYPE, subject: `s${head}`, partitionKey: 'k' };
      const added = { ...place, time: '2026-01-01T00:00:00.000Z', data: {}, ...event } as LoggedEvent;
      kept.push(added);
      hub.wake();
      return added;
    },
    forget: (seq) => {
      kept.splice(0, kept.filter((event) => event.seq <= seq).length);
    },
  };
}
