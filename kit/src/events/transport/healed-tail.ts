import type { LoggedEvent } from '../event.js';

/** Where a log that a transport carries is read from. */
export interface HealedSource {
  /** The log itself. */
  readonly read: (after: number, limit: number) => Promise<readonly LoggedEvent[]>;
  /** The transport: what comes may be lost, repeated or reordered. */
  readonly onEvent: (listener: (event: LoggedEvent) => void) => () => void;
  /** Tells how far the log goes. */
  readonly onHead: (listener: (head: number) => void) => () => void;
}

const BATCH = 256;
/** More than this before a gap is closed is left to the log. */
const KEPT_AT_MOST = 1_024;
/** How long an event that is in the log may still be on its way. */
const ON_ITS_WAY_MS = 150;

/** Follows a log from `after` on, dense and in order: from the transport, and where that leaves a gap, from the log. */
export async function* healedTail(
  { read, onEvent, onHead }: HealedSource,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<readonly LoggedEvent[]> {
  const early = new Map<number, LoggedEvent>();
  const timers = new Set<NodeJS.Timeout>();
  let last = after;
  let known = Infinity; // what happened before is in the log
  let wake = () => {};

  const expect = (head: number) => {
    known = Math.max(known, head);
    wake();
  };
  const stops = [
    onEvent((event) => {
      if (event.seq <= last) return;
      if (early.size < KEPT_AT_MOST) early.set(event.seq, event);
      expect(event.seq);
    }),
    onHead((head) => {
      if (head <= last) return;
      const timer = setTimeout(() => (timers.delete(timer), expect(head)), ON_ITS_WAY_MS);
      timers.add(timer);
    }),
  ];
  const interrupt = () => wake();
  signal.addEventListener('abort', interrupt);

  const next = async (): Promise<readonly LoggedEvent[]> => {
    const events: LoggedEvent[] = [];
    for (let event = early.get(last + 1); event; event = early.get(last + 1 + events.length)) events.push(event);
    if (events.length > 0 || known <= last) return events;
    const [expected, before] = [known, [...early.keys()]];
    known = 0; // what comes meanwhile raises it again
    const healed = await read(last, BATCH);
    if (healed.length === BATCH) known = Math.max(known, expected);
    // what was here before the log was read and is not in it never happened: its database was put back
    else for (const seq of before) early.delete(seq);
    return healed;
  };
  try {
    while (!signal.aborted) {
      const events = await next();
      if (events.length > 0) {
        last = events.at(-1)!.seq;
        for (const seq of early.keys()) if (seq <= last) early.delete(seq);
        yield events;
      } else if (known <= last && !signal.aborted) {
        await new Promise<void>((resume) => (wake = resume));
      }
    }
  } finally {
    signal.removeEventListener('abort', interrupt);
    for (const stop of stops) stop();
    for (const timer of timers) clearTimeout(timer);
  }
}
