import type { Transport } from '../dial/dial.js';
import { roster } from '../roster.js';
import { KEYS } from '../writer.js';
import type { Who } from '../crowd/client.js';
import type { Habits } from './churn.js';

/** How much of it, and for how long. */
export interface Extent {
  readonly seconds: number;
  readonly clients: number;
  readonly perSecond: number;
  readonly processes: number;
  readonly transports: readonly Transport[];
}

/** Keys of which something is written now and then. */
export const SELDOM = ['seldom-0', 'seldom-1', 'seldom-2'];
/** Keys of which nothing is ever written. */
const SILENT = ['silent-0', 'silent-1'];

/** The times of a run, in milliseconds: all of a short one are shorter. */
export interface Times {
  readonly all: number;
  readonly check: number;
  readonly sample: number;
  readonly habits: Habits;
  /** How long the log is kept. */
  readonly kept: number;
}

/** In a run of an hour, the log is looked at every ten seconds and memory every minute. */
export function timesOf(seconds: number): Times {
  const all = seconds * 1_000;
  const longest = Math.min(230_000, all / 6);
  return {
    all,
    check: Math.min(10_000, all / 20),
    sample: Math.min(60_000, all / 12),
    habits: { stays: [longest / 20, longest], away: longest / 10 },
    kept: Math.min(1_200_000, all / 2),
  };
}

/** Of each 25 clients, 20 follow a key each of which much is written, 3 one that is quiet, and 2 one that is silent. */
export function visitors({ clients, transports }: Extent, url: (cable: boolean) => string): Who[] {
  const keys = [...KEYS, ...SELDOM, ...SILENT];
  return roster({ clients, transports, url, keys });
}
