import type { Row } from '../writer.js';
import type { Ledger } from './ledger.js';

/** How what was heard differs from the log, so far. */
export interface Faults {
  readonly lost: number;
  readonly repeated: number;
  readonly disordered: number;
  readonly foreign: number;
  /** What was the first to be wrong. */
  readonly wrong?: string | undefined;
}

/** Without a cursor a subscription begins when it stands: what is written this long after it was asked for belongs to it. */
const STANDS_WITHIN_MS = 300_000;

/** One client follows one key, from when it came to when it left for good. Keeps only what has not been compared yet. */
export class Following {
  private readonly heard = new Set<number>();
  /** Everything up to here has been compared. */
  private settled: number;
  private highest: number;
  private found = { lost: 0, repeated: 0, disordered: 0, foreign: 0 };
  private wrong: string | undefined;
  private first = Infinity;
  /** It has left, and will not come back to what it has missed. */
  closed = false;

  constructor(
    readonly of: Pick<Row, 'tenant' | 'key'>,
    /** What it begins after; or when it asked, where it has no cursor. */
    private begins: { readonly after: number } | { readonly asked: number },
  ) {
    this.settled = this.highest = 'after' in begins ? begins.after : -1;
  }

  /** It has asked again. Without a cursor, that is where it begins. */
  askedAgain(now: number): void {
    if ('asked' in this.begins && this.first === Infinity) this.begins = { asked: now };
  }

  hear(seq: number): void {
    if (seq <= this.highest) this.fault(this.heard.has(seq) || seq === this.highest ? 'repeated' : 'disordered', seq);
    else this.heard.add(seq);
    this.first = Math.min(this.first, seq);
    this.highest = Math.max(this.highest, seq);
  }

  /** It was told that something is lost, and goes on after this. */
  resynced(after: number): void {
    for (const seq of this.heard) if (seq <= after) this.heard.delete(seq);
    this.settled = after;
    this.highest = Math.max(this.highest, after);
    this.begins = { after };
  }

  /** Compares what it heard with the log as far as that can be done. What was written before `due` should have come. */
  compare(ledger: Ledger, due: number): Faults {
    for (const row of ledger.after(this.settled, this.of)) {
      const isLate = row.seq > this.highest;
      if (isLate && (this.closed || row.at >= due)) break;
      if (!this.heard.delete(row.seq) && !this.isBefore(row)) this.fault('lost', row.seq);
      this.settled = row.seq;
    }
    for (const seq of this.heard) {
      if (seq > ledger.head) continue;
      this.heard.delete(seq);
      this.fault('foreign', seq);
    }
    const { found, wrong } = this;
    this.found = { lost: 0, repeated: 0, disordered: 0, foreign: 0 };
    this.wrong = undefined;
    return { ...found, wrong };
  }

  /** Whether it has been compared to its end. */
  isOver = (ledger: Ledger): boolean => this.closed && this.highest <= ledger.head;

  /** Whether something of it is in the log that it has not heard. */
  isBehind(ledger: Ledger): boolean {
    const last = ledger.after(this.highest, this.of).at(-1);
    return last !== undefined && !this.isBefore(last);
  }

  private isBefore({ seq, at }: Row): boolean {
    return 'asked' in this.begins && seq < this.first && at <= this.begins.asked + STANDS_WITHIN_MS;
  }

  private fault(kind: keyof Following['found'], seq: number): void {
    this.found[kind] += 1;
    this.wrong ??= `${kind} ${seq}, settled to ${this.settled}, last heard ${this.highest}`;
  }
}
