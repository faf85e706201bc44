import type { GraphQLFormattedError } from 'graphql';
import type { Message } from '../live/outlet.js';

/** Why a client is to come back, with its cursor and perhaps with a new token. */
export type CutCode =
  'SLOW_CONSUMER' | 'SUBSCRIPTION_JWT_EXPIRED' | 'SUBSCRIPTION_JWT_REVOKED' | 'SUBSCRIPTION_SERVER_DRAINING';

/** How one kind of stream is written. What is equal for all clients is made once for all. */
export interface Framing {
  readonly contentType: string;
  /** What comes first: it tells proxies and clients that the stream has begun. */
  readonly opening: Buffer;
  readonly heartbeat: Buffer;
  readonly heartbeatMs: number;
  event(message: Message): Buffer;
  /** The last word of an operation that ends for good. */
  end(errors: readonly GraphQLFormattedError[] | undefined): Buffer;
  /** The last word to a client that is to come back. */
  cut(code: CutCode, message: string): Buffer;
}
