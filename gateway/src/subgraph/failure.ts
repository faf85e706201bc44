/** Why there is no answer. */
export interface Failure {
  /** Finishes the sentence `The subgraph "robots" …`. */
  readonly how: string;
  /** For the log; nothing when it says nothing of the subgraph. */
  readonly cause?: Readonly<Record<string, unknown>>;
  /** Whether it counts towards leaving the subgraph alone. */
  readonly counts?: boolean;
  /** Whether it is worth asking again, and how long the subgraph wants to be left in peace before. */
  readonly again?: { readonly afterMs: number };
}

/** The circuit is open. */
export const RESTING: Failure = { how: 'does not answer and is not being asked for the moment' };

/** The bulkhead has no room. */
export const CROWDED: Failure = { how: 'has too many requests waiting' };

/** Whoever asked has gone. */
export const GONE: Failure = { how: 'does not answer' };

/** The time is up. Says something of the subgraph only when it had time enough. */
export const overdue = (hurried: boolean): Failure =>
  hurried ? GONE : { how: 'does not answer', cause: { err: { message: 'no answer in time' } } };

/** More came, or was announced, than anyone wants to hold. */
export const tooLarge = (most: number): Failure => ({
  how: `answers with more than ${most} bytes`,
  cause: { most },
});

/** What came cannot be decompressed, or not to a bearable size. */
export const undecodable = ({ message }: Error): Failure => ({
  how: 'does not answer in GraphQL',
  cause: { err: { message } },
});

/** What goes wrong while a connection is made or used, and may go right on another. */
const PASSING: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** A connection that could not be made, or broke. */
export function brokenConnection(error: Error & { code?: unknown }): Failure {
  const { name, message, code } = error;
  // picked, because a parser's error carries what it could not parse
  const cause = { err: { type: name, message, code } };
  return { how: 'does not answer', cause, counts: true, ...(PASSING.has(code) && { again: { afterMs: 0 } }) };
}

/** An answer, but none in GraphQL: a proxy's page, a crash, a redirect. */
export function notGraphQL(status: number, retryAfter?: unknown): Failure {
  const again = status >= 502 && status <= 504 && { again: { afterMs: milliseconds(retryAfter) } };
  return { how: 'does not answer in GraphQL', cause: { status }, counts: status >= 500, ...again };
}

/** `retry-after`: seconds or a date. */
function milliseconds(retryAfter: unknown): number {
  if (typeof retryAfter !== 'string') return 0;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return ms > 0 ? ms : 0;
}
