import type { WatchedCommitment } from '../commitment/watched-commitment.js';

/** Names the one matter that a commitment falls short within its period. */
export const dedupeKey = ({ commitmentId, periodStart, periodEnd }: WatchedCommitment): string =>
  `SHORTFALL|Commitment:${commitmentId}|attainment|${periodStart}/${periodEnd}`;
