import { seal } from './seal.js';
import { GENESIS, type ValueEvent } from './value-event.js';

/** The first revision at which a history does not hold, or `null` for a sound one. Entries come in order. */
export function firstBrokenRevision(
  entries: readonly ValueEvent[],
  head: { revision: number; headHash: string },
): number | null {
  let prevHash = GENESIS;
  for (const [index, { hash, ...entry }] of entries.entries()) {
    const sound = entry.version === index + 1 && entry.prevHash === prevHash && seal(entry) === hash;
    if (!sound) return index + 1;
    prevHash = hash;
  }
  return entries.length === head.revision && prevHash === head.headHash ? null : entries.length + 1;
}
