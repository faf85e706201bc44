import type { GraphQLFormattedError } from 'graphql';
import type { Cursor } from '../core/cursor.js';
import type { SubgraphAnswer } from '../../subgraph/read-answer.js';

/** One event as its subgraph sent it, errors masked. */
export interface UpstreamEvent {
  readonly answer: SubgraphAnswer;
  /** `{ id, at, key }`: the place in the source's log, for the client to resume from. */
  readonly event?: Readonly<Record<string, unknown>>;
  /** The same place, read. */
  readonly cursor?: Cursor;
}

/** What may come of following a subgraph's subscription; after `ended` nothing more does. */
export interface FeedSink {
  /** In the order of the log, each once. */
  event(event: UpstreamEvent): void;
  /** Everything that matches up to here has come. */
  reached(cursor: Cursor): void;
  /** Events may be missing; what comes now is after `cursor`, where it is known. */
  missed(errors: readonly GraphQLFormattedError[], cursor: Cursor | undefined): void;
  ended(errors?: readonly GraphQLFormattedError[]): void;
}
