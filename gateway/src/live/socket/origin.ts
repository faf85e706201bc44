import type { Duplex } from 'node:stream';

/** Where a socket comes from. */
export interface Origin {
  /** What its frames go over. */
  readonly wire: Duplex;
  /** The address that its client is counted under. */
  readonly address: string;
}
