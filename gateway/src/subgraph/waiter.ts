import type { Presence } from '../caller/request-context.js';
import { GONE, type Failure, notGraphQL, overdue } from './failure.js';
import type { Line } from './line.js';
import { type RawAnswer, readAnswer, type SubgraphAnswer } from './read-answer.js';
import type { Patience } from './patience.js';
import type { CutShort, Watched } from './watch.js';

/** What is waited for. */
interface Awaited {
  readonly line: Line;
  leave(waiter: Waiter, why: CutShort): void;
}

/** How a promise is settled. */
interface Settle {
  resolve(answer: SubgraphAnswer): void;
  reject(error: Error): void;
}

/** Someone who waits for an answer, as long as they care to: reads a copy of their own. */
export class Waiter implements Watched {
  place = -1;
  readonly due: number;
  readonly signal: Presence | undefined;

  constructor(
    private readonly awaited: Awaited,
    readonly patience: Patience,
    private readonly settle: Settle,
  ) {
    this.due = patience.due;
    this.signal = patience.signal;
  }

  read(raw: RawAnswer): void {
    const { line } = this.awaited;
    const answer = readAnswer(raw, line.subgraph.name);
    if (!answer) return this.fail(notGraphQL(raw.status));
    line.watch.remove(this);
    line.outage.answered();
    this.settle.resolve(answer);
  }

  fail(failure: Failure): void {
    this.reject(this.awaited.line.unavailable(failure));
  }

  reject(error: Error): void {
    this.awaited.line.watch.remove(this);
    this.settle.reject(error);
  }

  cutShort(why: CutShort): void {
    const { awaited, patience } = this;
    awaited.leave(this, why);
    if (why === 'overdue') awaited.line.stats.timeouts += 1;
    this.fail(why === 'overdue' ? overdue(patience.hurried) : GONE);
  }
}
