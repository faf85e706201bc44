import type { GraphQLFormattedError } from 'graphql';

/** One event's result, as bytes that all transports and clients share. */
export interface Message {
  /** The GraphQL result as JSON text. */
  readonly text: string;
  /** The same in UTF-8. */
  readonly payload: Buffer;
  /** `source:seq`, where the source keeps a log. */
  readonly id: string | undefined;
}

/** Where a client takes what its operation brings. All calls are synchronous; none throws. */
export interface Outlet {
  /** Bytes written that the client's connection has not taken yet. Above a bound nothing more is written until `drained` is told. */
  readonly backlog: number;
  next(message: Message): void;
  /** The last word: the operation ends for good. Without errors it is complete. */
  end(errors?: readonly GraphQLFormattedError[]): void;
  /** The client is to come back with its cursor: whatever it would reopen by itself is closed. */
  cut(code: 'SLOW_CONSUMER', message: string): void;
}

/** One operation of one client, once it stands. */
export interface Subscribed {
  /** The client has unsubscribed or gone. */
  leave(): void;
  /** The connection has room again. */
  drained(): void;
}
