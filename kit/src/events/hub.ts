import type { EventLog } from './log.js';
import type { LoggedEvent } from './event.js';

type Listener = (events: readonly LoggedEvent[]) => void;

/** Tells everyone in this process of new events, in the order of the log. One per process. */
export interface Hub {
  readonly log: EventLog;
  /** The newest event the hub has told of. */
  readonly head: () => number;
  /** Says that a transaction with events has committed, so that nobody waits for the next look. */
  wake(): void;
  listen(listener: Listener): () => void;
  stop(): Promise<void>;
}

const BATCH = 256;
/** Another process of this subgraph may have written: look without being woken, too. */
const LOOK_EVERY_MS = 250;

/** Starts the loop that numbers the outbox (`number`) and tells listeners what is new in the log. */
export async function startHub(
  log: EventLog,
  number: () => Promise<number>,
  onError: (e: unknown) => void,
): Promise<Hub> {
  const listeners = new Set<Listener>();
  let told = await log.head();
  let stopped = false;
  let nudge: (() => void) | undefined;
  let nudged = false;

  const rest = () =>
    new Promise<void>((resume) => {
      const timer = setTimeout(resume, LOOK_EVERY_MS);
      nudge = () => (clearTimeout(timer), resume());
      if (nudged || stopped) nudge();
    });

  const look = async () => {
    while ((await number()) === BATCH && !stopped);
    for (let events = await log.read(told, BATCH); events.length > 0; events = await log.read(told, BATCH)) {
      told = events.at(-1)?.seq ?? told;
      for (const listener of listeners) listener(events);
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
  return {
    log,
    head: () => told,
    wake,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      stopped = true;
      wake();
      await loop;
    },
  };
}
