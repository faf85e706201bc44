import type { Row } from '../writer.js';
import type { Faults } from './following.js';

/** What a process of the crowd is told of the log. */
export interface Entry {
  /** What came since the last time. */
  readonly rows: readonly Row[];
  readonly head: number;
  /** Up to here the log may be gone. */
  readonly forgotten: number;
  /** Everything that is not there now is missing. */
  readonly last: boolean;
}

/** What one process of the crowd has seen since the last time. */
export interface Tally extends Faults {
  readonly deliveries: number;
  /** How often somebody came, left, and came back to go on. */
  readonly came: number;
  readonly left: number;
  readonly resumed: number;
  readonly resyncs: number;
  /** Told to read anew, although the log went back far enough. */
  readonly unduly: number;
  readonly stale: number;
  readonly partial: number;
  /** What the client's helper has left out, since it had it already. */
  readonly again: number;
  /** Why connections ended that nobody hung up, and how often. */
  readonly ends: Readonly<Record<string, number>>;
  readonly delays: readonly number[];
  readonly present: number;
  /** Have not heard everything that is in the log. */
  readonly behind: number;
}

const COUNTS = [
  'deliveries',
  'came',
  'left',
  'resumed',
  'lost',
  'repeated',
  'disordered',
  'foreign',
  'resyncs',
  'unduly',
  'stale',
  'partial',
  'again',
] as const;

/** What was seen in several processes, or one after the other: who is there is so at the last. */
export function together(tallies: readonly Tally[], now: readonly Tally[] = tallies): Tally {
  const sum = (name: 'present' | 'behind' | (typeof COUNTS)[number], of = tallies) =>
    of.reduce((all, tally) => all + tally[name], 0);
  const ends: Record<string, number> = {};
  for (const tally of tallies)
    for (const [why, times] of Object.entries(tally.ends)) ends[why] = (ends[why] ?? 0) + times;
  const counts = Object.fromEntries(COUNTS.map((name) => [name, sum(name)])) as Record<(typeof COUNTS)[number], number>;
  return {
    ...counts,
    wrong: tallies.find(({ wrong }) => wrong)?.wrong,
    ends,
    delays: tallies.flatMap(({ delays }) => delays),
    present: sum('present', now),
    behind: sum('behind', now),
  };
}

/** Everything that must never be. A result may be partial: who completes it has five seconds. */
export const FAULTS = ['lost', 'repeated', 'disordered', 'foreign', 'unduly', 'stale'] as const;

export const isSound = (tally: Tally): boolean => FAULTS.every((name) => tally[name] === 0);
