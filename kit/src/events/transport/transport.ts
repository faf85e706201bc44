import type { LoggedEvent } from '../event.js';

/**
 * What carries events from one subgraph to the others besides the log. It may lose, repeat and reorder: whoever reads
 * sees a jump in the numbers and reads the log.
 */
export interface Transport {
  /** Hands over events of one source, in their order. Rejects when they may not have arrived: they are handed over again. */
  publish(batch: readonly LoggedEvent[]): Promise<void>;
  /** Hears events of one source from now on, until it calls what it is given back. */
  onEvent(source: string, listener: (event: LoggedEvent) => void): () => void;
  close(): Promise<void>;
}
