import { toldPlainly } from '../history/told-plainly.js';
import type { Happened, Tellers, Told } from '../history/tellers.js';
import type { DriverEvents } from './driver.events.js';
import { lineChanges } from './lines.js';

/** The lines of money that moved; where none did, that something else of the plan was written. */
function told(
  { driverId }: { readonly driverId: string },
  { before, after, entry }: Happened,
): readonly [Told, ...Told[]] {
  const [first, ...rest] = lineChanges(before, after);
  return first ? [first, ...rest] : [toldPlainly(entry, driverId)];
}

export const driverTellers: Tellers<DriverEvents> = { DriverSet: told, DriverRemoved: told };
