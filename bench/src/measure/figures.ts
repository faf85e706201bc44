import { median } from './median.js';

/** What one gateway did with one query. */
export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds of the gateway's process per request. */
  readonly cpuMs: number;
  /** The most memory it was seen with under this load. */
  readonly rssMb: number;
  /** Requests that the subgraphs got per request of a client. */
  readonly subgraphRequests: number;
  /** How busy one core was with the subgraphs: near 100 they, and not the gateway, were measured. */
  readonly subgraphCpuPercent: number;
  /** The same of the load generator: near 100 the gateway could do more than it was asked. */
  readonly loadCpuPercent: number;
  /** The same of everything else on the machine: far from 0 only CPU per request can be trusted. */
  readonly otherCpuPercent: number;
}

/** Of each figure the median of the rounds. */
export function mediansOf(rounds: readonly Figures[]): Figures {
  const names = Object.keys(rounds[0]!) as (keyof Figures)[];
  const medians = names.map((name) => [name, median(rounds.map((round) => round[name]))]);
  return Object.fromEntries(medians) as unknown as Figures;
}
