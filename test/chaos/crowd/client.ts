import { backoff } from '@valueverse/client/backoff';
import { Progress, type Result } from '@valueverse/client/progress';
import type { Dial, Line, Transport } from '../dial/dial.js';
import { dialMultipart, dialSse } from '../dial/dial-http.js';
import { dialWs } from '../dial/dial-ws.js';
import { type Followed, QUERIES } from '../graph.js';

/** One client of the crowd. */
export interface Who {
  readonly index: number;
  readonly transport: Transport;
  readonly url: string;
  readonly key: string;
  readonly tenant: string;
  readonly sub: string;
}

const DIALS: Readonly<Record<Transport, Dial>> = { ws: dialWs, sse: dialSse, multipart: dialMultipart };

interface Data {
  readonly reading?: { readonly at: string; readonly readAt: string | null; readonly origin?: number } | null;
}

/** Whose log a cursor is of. */
const sourceOf = (cursor: string | undefined) => cursor?.split(':')[0] as Followed | undefined;

/** Follows one key with the semantics of our helpers, and remembers what came. */
export class Client {
  seqs: number[] = [];
  resyncs = 0;
  resyncedAt: number | undefined;
  /** Where it stood when it was told that something is lost. */
  resyncedFrom: number | undefined;
  /** Results that it had already. */
  again = 0;
  /** Results with what was read before their event happened. */
  stale = 0;
  /** Results that are partial. */
  partial = 0;
  /** Why connections ended, and how often. */
  ends: Record<string, number> = {};
  /** Milliseconds from the writing of an event to its arrival; those of a client that does not read say nothing. */
  delays: number[] = [];
  /** What was written before is none: it was away. */
  freshFrom = 0;
  private source: Followed;
  private progress: Progress;
  private line: Line | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failed = 0;
  private away = false;
  private slow = false;

  constructor(
    readonly who: Who,
    resume: string | undefined,
    private readonly token: () => string,
  ) {
    this.source = sourceOf(resume) ?? 'readings';
    this.progress = new Progress(resume, () => (this.resyncs += 1));
  }

  /** Where it stands. */
  get seq(): number {
    return Number(this.progress.cursor?.split(':')[1] ?? -1);
  }

  readonly join = (): void => {
    const { url, key, transport } = this.who;
    this.away = false;
    const body = { query: QUERIES[this.source], variables: { key }, extensions: { resume: this.progress.cursor } };
    this.line = DIALS[transport](
      { url, token: this.token(), body },
      {
        open: () => (this.failed = 0),
        result: (result) => this.hear(result),
        over: (why, final) => {
          const name = final ? `for good: ${why}` : why;
          this.ends[name] = (this.ends[name] ?? 0) + 1;
          if (!final && !this.away) this.timer = setTimeout(this.join, backoff((this.failed += 1)));
        },
      },
    );
  };

  leave(): void {
    this.away = true;
    clearTimeout(this.timer);
    this.line?.drop();
  }

  /** Leaves and is back at once, from where it stands or from elsewhere, which may be in another log. */
  rejoin(resume?: string): void {
    this.leave();
    this.source = sourceOf(resume) ?? this.source;
    if (resume !== undefined) this.progress = new Progress(resume, () => (this.resyncs += 1));
    this.join();
  }

  stall = (): void => {
    this.slow = true;
    this.line?.stall();
  };

  go = (): void => this.line?.go();

  /** Forgets what it has heard, not where it stands. */
  restart(): void {
    [this.seqs, this.ends, this.delays] = [[], {}, []];
    [this.resyncs, this.stale, this.partial, this.again, this.slow] = [0, 0, 0, 0, false];
    [this.resyncedAt, this.resyncedFrom] = [undefined, undefined];
  }

  private hear(result: Result & { readonly data?: Data | null }): void {
    const told = this.resyncs;
    const before = this.seq;
    if (!this.progress.takes(result)) return void (this.again += 1);
    if (this.resyncs > told) {
      this.resyncedFrom ??= before;
      this.resyncedAt = this.seq;
      return;
    }
    const { reading } = result.data ?? {};
    // an echo has the number of its origin, unless something was lost, repeated or reordered on its way
    this.seqs.push(reading?.origin ?? this.seq);
    if (result.errors) this.partial += 1;
    if (!reading) return;
    if (!this.slow && Number(reading.at) >= this.freshFrom) this.delays.push(Date.now() - Number(reading.at));
    if (reading.readAt !== null && Number(reading.readAt) < Number(reading.at)) this.stale += 1;
  }
}
