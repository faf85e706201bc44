import { setTimeout as pause } from 'node:timers/promises';
import { eventId, type LoggedEvent } from '../events/event.js';
import { LogRefused } from '../events/remote-log.js';
import type { SourceLog } from '../events/source-log.js';
import type { EventHandler } from '../subgraph.js';
import { isPassing } from '../passing-failure.js';
import { bury, type Inbox, receive, seenOf, skipTo } from './inbox.js';

/** Who is told of which events. */
export type Heard = ReadonlyMap<string, EventHandler<never>>;

const TRIES = 5;
const SKIPS_KEPT_IN_MEMORY = 200;
/** What was seen is said again this often, so that the owner may delete it. */
const SEEN_EVERY_MS = 10_000;

/** Reads a log from the inbox's own cursor until stopped, and hands on what is heard. Comes back by itself. */
export function consume(inbox: Inbox, log: SourceLog, heard: Heard): () => Promise<void> {
  const stopping = new AbortController();
  const running = new Consumer({ inbox, log, heard, signal: stopping.signal }).run();
  return async () => {
    stopping.abort();
    await running;
  };
}

interface Consuming {
  readonly inbox: Inbox;
  readonly log: SourceLog;
  readonly heard: Heard;
  readonly signal: AbortSignal;
}

class Consumer {
  private failures = 0;
  /** The newest event that nobody listens to, where everything before it is dealt with. */
  private skipped = 0;
  private skips = 0;

  constructor(private readonly consuming: Consuming) {}

  async run(): Promise<void> {
    const { signal } = this.consuming;
    for (; !signal.aborted; this.failures += 1) {
      try {
        await this.follow();
      } catch (error) {
        if (!signal.aborted) this.tell(error);
      }
      await pause(backoff(this.failures), undefined, { signal }).catch(() => undefined);
    }
  }

  private async follow(): Promise<void> {
    const { inbox, log, signal } = this.consuming;
    this.skipped = 0;
    const after = await seenOf(inbox);
    await log.seen(after);
    const timer = setInterval(() => void this.acknowledge().catch(() => undefined), SEEN_EVERY_MS); // the next will do
    try {
      for await (const events of log.tail(after, signal)) {
        this.failures = 0;
        for (const event of events) {
          await this.take(event);
          if (signal.aborted) return; // before the next is taken: this one may not be done
        }
      }
    } finally {
      clearInterval(timer);
    }
  }

  private async take(event: LoggedEvent): Promise<void> {
    const { inbox, heard } = this.consuming;
    const handler = heard.get(event.type);
    if (handler) return this.handle(event, handler);
    this.skipped = event.seq;
    if ((this.skips += 1) % SKIPS_KEPT_IN_MEMORY === 0) await skipTo(inbox, event.seq);
  }

  /** Says what is seen for good; never more, since the owner may delete it then. */
  private async acknowledge(): Promise<void> {
    const { inbox, log } = this.consuming;
    if (this.skipped > 0) await skipTo(inbox, this.skipped);
    await log.seen(await seenOf(inbox));
  }

  /** Tries an event a few times, then puts it aside: one bad event may not hold up the rest of the log. */
  private async handle(event: LoggedEvent, handler: EventHandler<never>): Promise<void> {
    const { inbox, signal } = this.consuming;
    for (let attempt = 1, failures = 1; !signal.aborted; failures += 1) {
      try {
        return await receive(inbox, event, handler);
      } catch (error) {
        const about = { err: error, event: eventId(event), type: event.type, failures };
        inbox.host.log.error(about, 'event failed');
        if (!isPassing(error) && attempt++ === TRIES) return bury(inbox, event, error);
        await pause(backoff(failures), undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** A log that is away comes back by itself; one that refuses is somebody's mistake. */
  private tell(error: unknown): void {
    const { source, host } = this.consuming.inbox;
    if (error instanceof LogRefused) host.log.warn({ source, reason: error.message }, 'log refused');
    else host.log.info({ source, reason: String(error) }, 'log lost, coming back');
  }
}

/** 100 ms doubling to 5 s, with jitter so that all followers do not come back at once. */
const backoff = (failures: number) => Math.min(5_000, 50 * 2 ** Math.min(failures, 7)) * (0.75 + Math.random() / 2);
