import { eventId, type LoggedEvent } from './event.js';
import type { Push, Standing } from './live.js';
import type { Batch, Tail } from './tail.js';

/** What a subscription reads, and how. */
export interface LiveReading {
  readonly log: Tail;
  readonly source: string;
  /** Where it begins. */
  readonly after: number;
  readonly resumed: boolean;
  readonly cursors: boolean;
  readonly coalesceMs: number | undefined;
  readonly matches: (event: LoggedEvent) => boolean;
}

/** A cursor that grows although nothing is told is told this often, so that nobody resumes from long ago. */
const STANDING_EVERY_MS = 8_000;

type Arrived = { readonly result: IteratorResult<Batch> } | { readonly error: unknown };

const isEvent = (next: LoggedEvent | Standing | undefined): next is LoggedEvent => next !== undefined && 'seq' in next;

/** Reads a log for one subscription: what to tell next, and where it stands. */
export class LiveReader {
  private readonly due: (LoggedEvent | Standing)[] = [];
  private told: number;
  private toldAt = performance.now();
  /** All up to here has been taken from the log. */
  private taken: number;
  private begun = false;
  private catchingUp: boolean;
  private asked = false;
  private arrived: Arrived | undefined;
  private wake: () => void = () => {};
  private over = false;

  constructor(private readonly reading: LiveReading) {
    const { log, after, resumed } = reading;
    this.told = after;
    this.taken = after;
    this.catchingUp = resumed;
    if (!log.replays) this.take({ events: [], upTo: after, atHead: true });
  }

  /** Nothing when it has ended. */
  async next(): Promise<Push | Standing | undefined> {
    const { cursors, coalesceMs } = this.reading;
    while (this.due.length === 0 && !this.over) {
      const left = this.toldAt + STANDING_EVERY_MS - performance.now();
      if (!cursors) await this.batch(undefined);
      else if (left > 0) await this.batch(left);
      else this.stand();
    }
    if (this.over) return undefined;
    if (isEvent(this.due[0]) && coalesceMs !== undefined) await this.gather(coalesceMs);
    const first = this.due.shift()!;
    if (!isEvent(first)) return first;
    const events: [LoggedEvent, ...LoggedEvent[]] = [first];
    while (coalesceMs !== undefined && isEvent(this.due[0])) events.push(this.due.shift() as LoggedEvent);
    const newest = events.at(-1) ?? first;
    this.told = Math.max(this.told, newest.seq);
    this.toldAt = performance.now();
    return { events, id: eventId(newest) };
  }

  async end(): Promise<void> {
    this.over = true;
    await this.reading.log.return?.();
    this.wake();
  }

  private async gather(forMs: number): Promise<void> {
    const end = performance.now() + forMs;
    for (let left = forMs; left > 0 && !this.over; left = end - performance.now()) await this.batch(left);
  }

  /** Takes the next batch, or says no when none has come in time. One that comes later waits for the next call. */
  private async batch(withinMs: number | undefined): Promise<boolean> {
    this.ask();
    let timer: NodeJS.Timeout | undefined;
    if (!this.arrived) {
      await new Promise<void>((resume) => {
        this.wake = resume;
        if (withinMs !== undefined) timer = setTimeout(resume, withinMs);
      });
      clearTimeout(timer);
    }
    const { arrived } = this;
    if (!arrived) return false;
    this.arrived = undefined;
    this.asked = false;
    if ('error' in arrived) throw arrived.error;
    if (arrived.result.done) this.over = true;
    else this.take(arrived.result.value);
    return true;
  }

  private ask(): void {
    if (this.asked) return;
    this.asked = true;
    const come = (arrived: Arrived) => {
      this.arrived = arrived;
      this.wake();
    };
    this.reading.log.next().then(
      (result) => come({ result }),
      (error: unknown) => come({ error }),
    );
  }

  private take({ events, upTo, atHead, cut }: Batch): void {
    const { after, cursors, matches } = this.reading;
    this.taken = upTo;
    if (cut) {
      this.catchingUp = false;
      this.lose(upTo);
    } else if (!this.begun && cursors) this.due.push(this.at(after));
    this.begun = true;
    this.due.push(...events.filter(matches));
    if (atHead && this.catchingUp) {
      this.catchingUp = false;
      if (cursors) this.due.push(this.at(upTo));
    }
  }

  private lose(head: number): void {
    const { source } = this.reading;
    const lost = `The log of ${source} does not hold all that follows ${source}:${this.told}: read anew what you follow. It goes on after ${source}:${head}.`;
    this.due.push({ ...this.at(head), lost });
  }

  /** Says where the stream stands, if that is news. */
  private stand(): void {
    const seq = this.reading.log.reached() ?? this.taken;
    if (seq > this.told) this.due.push(this.at(seq));
    this.toldAt = performance.now();
  }

  private at(seq: number): Standing {
    this.told = seq;
    this.toldAt = performance.now();
    return { cursor: eventId({ source: this.reading.source, seq }) };
  }
}
