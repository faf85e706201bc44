import type { Entrant } from './bulkhead.js';
import type { Pass } from './circuit.js';
import { Exchange, type ExchangeSink, type HttpAnswer } from './exchange.js';
import { CROWDED, type Failure, notGraphQL, RESTING } from './failure.js';
import type { Line } from './line.js';
import { type Patience, within } from './patience.js';
import { readAnswer, type SubgraphAnswer } from './read-answer.js';
import { requestHeaders } from './request-headers.js';
import { retryWait } from './retry-wait.js';
import type { SubgraphCall } from './subgraph.js';
import { Waiter } from './waiter.js';
import type { CutShort } from './watch.js';

/**
 * A subgraph that in this time has answered nobody at all is judged by those who give up as well: else one that hangs would
 * be asked for ever where clients have less patience than its timeout.
 */
const SILENCE_MS = 500;

/**
 * One call on its way through queue, circuit and connection, again if need be, and those who wait for its answer: it
 * goes on exactly as long as someone does.
 */
export class Flight implements Entrant, ExchangeSink {
  private readonly waiters: Waiter[] = [];
  private over = false;
  private pass: Pass | undefined;
  private exchange: Exchange | undefined;
  private retry: NodeJS.Timeout | undefined;
  private sentAt = Infinity;
  private tries = 0;
  private lastFailure: Failure | undefined;
  /** Told once when nobody can join any more. */
  onOver: ((flight: Flight) => void) | undefined = undefined;
  /** Where others find it; theirs to set. */
  place = -1;

  constructor(
    readonly line: Line,
    readonly call: SubgraphCall,
    readonly patience: Patience,
  ) {}

  start(): void {
    this.line.budget.earn();
    if (this.line.bulkhead.enter(this)) return;
    this.line.stats.crowded += 1;
    this.settle((waiter) => waiter.fail(CROWDED));
  }

  join(patience: Patience): Promise<SubgraphAnswer> {
    return new Promise((resolve, reject) => {
      const waiter = new Waiter(this, within(patience, this.patience), { resolve, reject });
      this.waiters.push(waiter);
      this.line.watch.add(waiter);
    });
  }

  /** The last to leave ends it. */
  leave(waiter: Waiter, why: CutShort): void {
    this.waiters.splice(this.waiters.indexOf(waiter), 1);
    if (this.over) return;
    const failed = this.silent || (why === 'overdue' && !waiter.patience.hurried);
    if (failed) this.pass?.failed();
    if (this.waiters.length > 0) return;
    clearTimeout(this.retry);
    if (!failed) this.pass?.withdrawn();
    this.exchange?.end();
    this.end(() => {});
  }

  private get silent(): boolean {
    return this.sentAt + SILENCE_MS < performance.now() && this.line.lastAnswer < this.sentAt;
  }

  admitted(): void {
    this.pass = this.line.circuit.enter();
    if (!this.pass) {
      this.line.stats.rested += 1;
      return this.end((waiter) => waiter.fail(this.lastFailure ?? RESTING));
    }
    this.call.context.authorization().then(
      (authorization) => this.over || this.send(authorization),
      (error: Error) => {
        this.pass?.withdrawn();
        if (!this.over) this.end((waiter) => waiter.reject(error));
      },
    );
  }

  answered(answer: HttpAnswer): void {
    this.line.lastAnswer = performance.now();
    const { status, retryAfter } = answer;
    if (status >= 500 && !readAnswer(answer, this.line.subgraph.name))
      return this.failed(notGraphQL(status, retryAfter));
    this.pass?.succeeded();
    this.end((waiter) => waiter.read(answer));
  }

  failed(failure: Failure): void {
    if (failure.counts) this.pass?.failed();
    else this.pass?.succeeded(); // it did answer
    this.pass = undefined;
    this.exchange = undefined;
    this.lastFailure = failure;
    const waitMs = this.call.mutation ? undefined : retryWait(failure, this.tries);
    const inTime = waitMs !== undefined && performance.now() + waitMs < this.patience.due;
    if (!inTime || !this.line.budget.spend()) return this.end((waiter) => waiter.fail(failure));
    this.tries += 1;
    this.line.stats.retries += 1;
    this.retry = setTimeout(() => this.admitted(), waitMs);
  }

  private send(authorization: string | undefined): void {
    const { path, pool, encodings, options, stats } = this.line;
    const leftMs = Math.max(1, Math.ceil(this.patience.due - performance.now()));
    // of all who wait, the first is who the subgraph hears of: correlation id, trace, deadline
    const headers = requestHeaders(this.call.context, { authorization, leftMs, encodings });
    this.exchange = new Exchange(options.mostBytes, this);
    stats.sent += 1;
    this.sentAt = performance.now();
    const { body } = this.call;
    // undici's own timeouts are off: they are coarse, and the watch sees to it
    pool.dispatch({ path, method: 'POST', headers, body, headersTimeout: 0, bodyTimeout: 0 }, this.exchange);
  }

  private end(settle: (waiter: Waiter) => void): void {
    this.settle(settle);
    this.line.bulkhead.leave(this);
  }

  private settle(settle: (waiter: Waiter) => void): void {
    this.over = true;
    this.onOver?.(this);
    for (const waiter of this.waiters) settle(waiter);
  }
}
