import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { problem, type ProblemCode } from '../error/problem.js';
import { subgraphError } from '../error/subgraph-error.js';
import { answerFrom, type SubgraphAnswer } from '../subgraph/read-answer.js';
import { backoff } from './backoff.js';
import { type Cursor, isRepeated, readCursor } from './cursor.js';
import { EventQueue } from './event-queue.js';
import type { Upstream } from './upstream.js';

/** One event as its subgraph sent it, errors masked. */
export interface UpstreamEvent {
  readonly answer: SubgraphAnswer;
  /** `{ id, at }`: the place in the source's log, for the client to resume from. */
  readonly event?: Readonly<Record<string, unknown>>;
}

/** What to follow. */
export interface Following {
  readonly subgraph: string;
  readonly upstream: Upstream;
  /** The subscription as sent to the subgraph, signed anew each time. */
  readonly payload: (resume: string | undefined) => Promise<SubscribePayload>;
  readonly resume: string | undefined;
  readonly patienceMs: number;
}

/** More than this many events waiting means the client does not keep up. */
const MOST_WAITING = 1_024;

/** Follows a subgraph's subscription across lost connections: resumes after the last event, and lets none through twice. */
export class Follower {
  readonly events = new EventQueue<UpstreamEvent>();
  private readonly startedAt = performance.now();
  private last: Cursor | undefined;
  private lastId: string | undefined;
  private tries = 0;
  private retry: NodeJS.Timeout | undefined;
  private dispose: () => void = () => {};
  private stopped = false;

  constructor(private readonly following: Following) {
    this.lastId = following.resume;
    this.last = readCursor(following.resume);
    this.events.whenEnded(() => this.stop());
    this.attempt();
  }

  private attempt(): void {
    const open = (payload: SubscribePayload) => {
      if (this.stopped) return;
      const asked = payload.extensions?.['cursors'] === true;
      this.dispose = this.following.upstream.open(payload, {
        next: (result) => (asked && this.stands(result)) || this.next(result),
        refused: ([error]) => this.refuse(subgraphError(error, this.following.subgraph)),
        complete: () => this.events.end(),
        lost: () => this.lost(),
      });
    };
    this.following.payload(this.lastId).then(open, (error) => this.events.end(error));
  }

  /** Whether it is the word on where the stream stands, which is for the follower alone unless events are lost. */
  private stands(payload: unknown): boolean {
    const { cursor: id } = extensionsOf(payload);
    const cursor = readCursor(id);
    if (!cursor) return false;
    this.tries = 0;
    const answer = answerFrom(payload, this.following.subgraph);
    if (!answer?.errors && isRepeated(cursor, this.last)) return true;
    [this.last, this.lastId] = [cursor, id as string];
    if (answer?.errors) this.events.push({ answer, event: { id } });
    return true;
  }

  private next(payload: unknown): void {
    const { subgraph } = this.following;
    const answer = answerFrom(payload, subgraph);
    if (!answer) return this.fail('SUBGRAPH_UNAVAILABLE', `The subgraph "${subgraph}" does not answer in GraphQL.`);
    // errors without data: the subscription never began
    if (answer.data === undefined) return this.refuse(answer.errors![0]!);
    this.tries = 0;
    const event = eventOf(payload);
    const cursor = readCursor(event?.['id']);
    if (cursor && isRepeated(cursor, this.last)) return;
    if (cursor) [this.last, this.lastId] = [cursor, event!['id'] as string];
    this.events.push({ answer, ...(event && { event }) });
    if (this.events.length > MOST_WAITING) {
      this.fail('SLOW_CONSUMER', 'Events come faster than they are read; resume from the last one.');
    }
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

  private fail(code: ProblemCode, message: string): void {
    this.events.end(problem(code, message, { service: this.following.subgraph }));
  }

  private refuse({ message, extensions }: GraphQLFormattedError): void {
    this.events.end(new GraphQLError(message, { extensions: extensions ?? {} }));
  }

  private stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    this.dispose();
  }
}

function eventOf(payload: unknown): Record<string, unknown> | undefined {
  const { event } = extensionsOf(payload);
  return typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : undefined;
}

const extensionsOf = (payload: unknown) =>
  (payload as { extensions?: { event?: unknown; cursor?: unknown } | null } | null)?.extensions ?? {};
