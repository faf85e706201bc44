import type { Heard } from '../verify.js';
import type { Habits } from '../soak/churn.js';
import type { Entry } from '../soak/tally.js';
import type { Who } from './client.js';

/** Which of the clients are meant: those whose index leaves this rest, divided by `of`, and is below a bound. */
export interface Some {
  readonly of: number;
  readonly rest: number;
  readonly below?: number;
}

interface Coming {
  readonly clients: readonly Who[];
  readonly habits: Habits;
  readonly head: number;
}

/** What the crowd is told to do. Each order is answered. */
export type Order =
  | { readonly do: 'join'; readonly clients: readonly Who[]; readonly resume: string; readonly privateKey: string }
  | { readonly do: 'restart' | 'report' | 'part' }
  /** Answers with `Distance` to the last event of each key. */
  | { readonly do: 'behind'; readonly last: Readonly<Record<string, number>> }
  | { readonly do: 'leave' | 'rejoin' | 'stall' | 'go'; readonly some: Some; readonly resume?: string }
  /** Tokens from now on last this long. */
  | { readonly do: 'tokens'; readonly some: Some; readonly lasts: number }
  /** Everyone reconnects so often within that time. */
  | { readonly do: 'storm'; readonly times: number; readonly ms: number }
  /** Everyone comes, and from then on some leave and others come, until they are to settle. */
  | ({ readonly do: 'churn'; readonly privateKey: string } & Coming)
  | { readonly do: 'check'; readonly entry: Entry }
  | { readonly do: 'settle' };

/** How far clients are from the end of the log. */
export interface Distance {
  /** So many have not come there. */
  readonly behind: number;
  /** Grows with everything that somebody hears. */
  readonly come: number;
}

/** What one process of the crowd has seen. */
export interface Report {
  readonly heard: readonly Heard[];
  readonly resyncs: number;
  readonly stale: number;
  readonly partial: number;
  readonly ends: Readonly<Record<string, number>>;
  readonly delays: readonly number[];
}
