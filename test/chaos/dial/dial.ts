import type { Result } from '@valueverse/client/progress';

/** What is asked of the gateway, by whom. */
interface Call {
  readonly url: string;
  readonly token: string;
  readonly body: {
    readonly query: string;
    readonly variables: object;
    readonly extensions: { readonly resume?: string | undefined };
  };
}

/** What comes of it. `over` comes once, last: why the line is dead; `final` when the gateway ended the operation for good. */
export interface Sink {
  open(): void;
  result(result: Result): void;
  over(why: string, final?: boolean): void;
}

/** A connection with one subscription. */
export interface Line {
  /** Hangs up; nothing more is told. */
  drop(): void;
  /** Stops reading, as a client does whose machine is busy. */
  stall(): void;
  /** Reads on. */
  go(): void;
}

/** Speaks one protocol. */
export type Dial = (call: Call, sink: Sink) => Line;

/** The ways to the gateway. */
export const TRANSPORTS = ['ws', 'sse', 'multipart'] as const;
export type Transport = (typeof TRANSPORTS)[number];
