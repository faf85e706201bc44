import type { SubscribePayload } from 'graphql-ws';
import { problem } from '../../error/problem.js';
import { subgraphError } from '../../error/subgraph-error.js';
import { answerFrom, type SubgraphAnswer } from '../../subgraph/read-answer.js';
import { type Cursor, isRepeated, later, readCursor, writeCursor } from '../core/cursor.js';
import { backoff } from './backoff.js';
import type { FeedSink } from './upstream-event.js';
import type { Upstream } from './upstream.js';

/** What to follow. */
export interface Following {
  readonly subgraph: string;
  readonly upstream: Upstream;
  /** The subscription as sent to the subgraph, signed anew each time. */
  readonly payload: (resume: string | undefined) => Promise<SubscribePayload>;
  readonly resume: Cursor | undefined;
  readonly patienceMs: number;
}

/** Follows a subgraph's subscription across lost connections: resumes after the last event, and lets none through twice. */
export class Feed {
  private readonly startedAt = performance.now();
  private last: Cursor | undefined;
  private tries = 0;
  private retry: NodeJS.Timeout | undefined;
  private dispose: () => void = () => {};
  /** Told with every attempt: what comes of an earlier one no longer counts. */
  private attempts = 0;
  private stood = false;
  private state: 'on' | 'paused' | 'stopped' = 'on';

  constructor(
    private readonly following: Following,
    private readonly sink: FeedSink,
  ) {
    this.last = following.resume;
    this.attempt();
  }

  /** Whether it can go on from where it was left: else what happens meanwhile is lost. */
  get resumable(): boolean {
    return this.last !== undefined;
  }

  /** Lets events wait in the log. */
  pause(): void {
    if (this.state === 'on') this.leave('paused');
  }

  unpause(): void {
    if (this.state !== 'paused') return;
    this.state = 'on';
    this.attempt();
  }

  stop(): void {
    if (this.state !== 'stopped') this.leave('stopped');
  }

  private leave(state: 'paused' | 'stopped'): void {
    this.state = state;
    this.attempts += 1;
    clearTimeout(this.retry);
    this.dispose();
    this.dispose = () => {};
  }

  private attempt(): void {
    const attempt = (this.attempts += 1);
    const now =
      <T extends unknown[]>(told: (...args: T) => void) =>
      (...args: T) =>
        attempt === this.attempts && told(...args);
    const resume = this.last && writeCursor(this.last);
    const { upstream, payload } = this.following;
    payload(resume).then(
      now((asked) => {
        const cursors = asked.extensions?.['cursors'] === true;
        this.dispose = upstream.open(asked, {
          stands: now(() => this.stands()),
          next: now((result) => this.next(result, cursors)),
          refused: now((errors) => this.refused(errors)),
          complete: now(() => this.end()),
          lost: now(() => this.lost()),
        });
      }),
      now((error: unknown) =>
        this.end([error instanceof Error ? subgraphError(error, this.following.subgraph) : SILENT]),
      ),
    );
  }

  /** The subgraph has heard of it. Who cannot resume has missed what came between two connections. */
  private stands(): void {
    if (this.stood && !this.last) this.sink.missed([GAP], undefined);
    this.stood = true;
  }

  private next(payload: unknown, cursors: boolean): void {
    const { subgraph } = this.following;
    const { event, cursor } = extensionsOf(payload);
    const answer = answerFrom(payload, subgraph);
    const reached = cursors ? readCursor(cursor) : undefined;
    if (reached && answer) return this.reached(reached, answer);
    if (!answer) return this.fail('SUBGRAPH_UNAVAILABLE', `The subgraph "${subgraph}" does not answer in GraphQL.`);
    // errors without data: the subscription never began
    if (answer.data === undefined) return this.end(answer.errors);
    this.tries = 0;
    const at = readCursor(event?.['id']);
    if (at && isRepeated(at, this.last)) return;
    if (at) this.last = at;
    this.sink.event({ answer, ...(event && { event }), ...(at && { cursor: at }) });
  }

  private reached(cursor: Cursor, { errors }: SubgraphAnswer): void {
    this.tries = 0;
    if (errors) {
      // what was asked for is no longer there, or never was: the head may be before it
      this.last = cursor;
      return this.sink.missed(errors, cursor);
    }
    this.last = later(this.last, cursor);
    this.sink.reached(cursor);
  }

  private lost(): void {
    const { subgraph, upstream, patienceMs } = this.following;
    const left = patienceMs - (performance.now() - Math.max(upstream.lastUp, this.startedAt));
    if (left <= 0) {
      const message = `The subgraph "${subgraph}" has not answered for ${Math.round(patienceMs / 1000)} s.`;
      return this.fail('SUBSCRIPTION_UPSTREAM_UNAVAILABLE', message);
    }
    this.retry = setTimeout(() => this.attempt(), Math.min(left, backoff(this.tries++)));
  }

  private refused(errors: readonly unknown[]): void {
    this.end(errors.map((error) => subgraphError(error, this.following.subgraph)));
  }

  private fail(code: 'SUBGRAPH_UNAVAILABLE' | 'SUBSCRIPTION_UPSTREAM_UNAVAILABLE', message: string): void {
    this.end([problem(code, message, { service: this.following.subgraph }).toJSON()]);
  }

  private end(errors?: SubgraphAnswer['errors']): void {
    this.stop();
    this.sink.ended(errors?.map(({ message, extensions }) => ({ message, ...(extensions && { extensions }) })));
  }
}

const GAP = problem('RESYNC_REQUIRED', 'Events may have been missed: read anew what you follow.').toJSON();
const SILENT = problem('SUBGRAPH_UNAVAILABLE', 'The subgraph cannot be asked.').toJSON();

function extensionsOf(payload: unknown): { event?: Record<string, unknown>; cursor?: unknown } {
  const { event, cursor } =
    (payload as { extensions?: { event?: unknown; cursor?: unknown } | null } | null)?.extensions ?? {};
  return { cursor, ...(typeof event === 'object' && event !== null && { event: event as Record<string, unknown> }) };
}
