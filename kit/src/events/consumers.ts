import { clock } from '../clock.js';
import type { Host } from '../host.js';
import { type Extent, EXTENT, reaches } from './log.js';

type Consumers = Pick<Host, 'system'>;

const NOTE = `INSERT INTO outbox_consumer (name, seq, at) VALUES ($1, $2, $3)
  ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, at = excluded.at`;

/** The log does not reach where a consumer stands: nothing was noted. */
export class OutOfReach extends Error {
  constructor(
    readonly extent: Extent,
    readonly seq: number,
  ) {
    super(`This log holds ${extent.oldest} to ${extent.head}, and not all that follows ${seq}.`);
  }
}

/** Says no to whoever cannot read on from `seq`. */
export function assertReach(extent: Extent, seq: number): void {
  if (!reaches(extent, seq)) throw new OutOfReach(extent, seq);
}

/** Notes how far a consumer has read, so that nothing after that is deleted. What it notes is exact: a consumer may have been put back. */
export const noteConsumer = (host: Consumers, name: string, seq: number): Promise<void> =>
  host.system(async (tx) => {
    await tx.query(NOTE, [name, seq, clock.iso()]);
    // only now, since this waits for a deletion that is under way
    const [extent] = (await tx.query(EXTENT)) as [Extent];
    assertReach(extent, seq);
  });

/** A consumer as retention sees it. */
export interface Consumer {
  readonly name: string;
  readonly seq: number;
}

/** Every consumer that has ever read this log, until somebody removes it. */
export const consumersOf = (host: Consumers): Promise<readonly Consumer[]> =>
  host.system((tx) => tx.query('SELECT name, seq::int AS seq FROM outbox_consumer ORDER BY name'));
