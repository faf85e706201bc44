import { seal } from './seal.js';
import { GENESIS, type ValueEvent } from './value-event.js';

/** How far a history was followed, and whether it holds up to there. */
export interface Chain {
  /** Entries read, whole or not. */
  readonly entries: number;
  /** The last entry that holds. */
  readonly headHash: string;
  /** The first revision that does not. */
  readonly broken: number | null;
}

export const NO_CHAIN: Chain = { entries: 0, headHash: GENESIS, broken: null };

/** The chain with one more entry: it follows the one before by number and hash, and its own hash covers what it says. */
export function follow({ entries, headHash, broken }: Chain, { hash, ...entry }: ValueEvent): Chain {
  const read = entries + 1;
  if (broken !== null) return { entries: read, headHash, broken };
  const holds = entry.version === read && entry.prevHash === headHash && seal(entry) === hash;
  return holds ? { entries: read, headHash: hash, broken } : { entries: read, headHash, broken: read };
}
