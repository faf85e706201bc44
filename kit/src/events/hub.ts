import type { LoggedEvent } from './event.js';
import type { Interest } from './interest.js';
import { type Listener, Listeners } from './listeners.js';
import type { EventLog, Reading } from './log.js';
import { Ring } from './ring.js';
import type { WakeUp } from './wake-up.js';

/** Tells everyone in this process of new events, in the order of the log. One per process. */
export interface Hub {
  readonly log: EventLog;
  /** The newest event the hub has told of. */
  readonly head: () => number;
  /** Says that a transaction with events has committed, so that nobody waits for the next look. */
  wake(): void;
  /** Hears what it is interested in, until it calls what it is given back. */
  listen(listener: Listener, interest?: Interest): () => void;
  /** As `log.read`, from memory where that reaches back far enough. */
  read(after: number, limit: number, interest?: Interest): Promise<Reading>;
  stop(): Promise<void>;
}

/** What a hub works with. */
export interface HubParts {
  readonly log: EventLog;
  /** Numbers the outbox; says how many it numbered. */
  readonly number: () => Promise<number>;
  /** Between the processes of one subgraph. */
  readonly wakeUp?: WakeUp;
  readonly onError: (error: unknown) => void;
  /** A wake-up may get lost: look without being woken, too. */
  readonly lookEveryMs?: number;
}

const BATCH = 256;
const LOOK_EVERY_MS = 250;

/** Starts the loop that numbers the outbox and tells listeners what is new in the log. */
export async function startHub(parts: HubParts): Promise<Hub> {
  const { log, number, wakeUp, onError, lookEveryMs = LOOK_EVERY_MS } = parts;
  const listeners = new Listeners();
  const ring = new Ring();
  let { head: told } = await log.extent();
  let stopped = false;
  let nudge: (() => void) | undefined;
  let nudged = false;

  const rest = () =>
    new Promise<void>((resume) => {
      const timer = setTimeout(resume, lookEveryMs);
      nudge = () => (clearTimeout(timer), resume());
      if (nudged || stopped) nudge();
    });

  const tell = (events: readonly LoggedEvent[]) => {
    const missed = events[0]!.seq !== told + 1;
    told = events.at(-1)!.seq;
    if (missed) {
      ring.clear(); // this process slept for longer than the log is kept
      listeners.missed();
    }
    ring.add(events);
    listeners.tell(events);
  };
  const look = async () => {
    for (let numbered = BATCH; numbered === BATCH && !stopped;) {
      numbered = await number();
      if (numbered > 0) wakeUp?.tell();
    }
    for (let full = true; full && !stopped;) {
      const { events } = await log.read(told, BATCH);
      if (events.length > 0) tell(events);
      full = events.length === BATCH;
    }
  };
  let ill = false;
  const well = () => void (ill = false);
  const unwell = (error: unknown) => {
    if (!ill) onError(error); // told once: the loop looks again and again until the database is back
    ill = true;
  };
  const loop = (async () => {
    while (!stopped) {
      nudged = false;
      await look().then(well, unwell);
      await rest();
    }
  })();

  const wake = () => {
    nudged = true;
    nudge?.();
  };
  const stopHearing = wakeUp?.hear(wake);
  return {
    log,
    head: () => told,
    wake,
    listen: (listener, interest = {}) => listeners.add(listener, interest),
    read: async (after, limit, interest = {}) => {
      const events = after <= told ? ring.after(after, limit, interest) : undefined;
      return events ? { events, oldest: after + 1, head: told } : log.read(after, limit, interest);
    },
    stop: async () => {
      stopped = true;
      stopHearing?.();
      wake();
      await loop;
    },
  };
}
