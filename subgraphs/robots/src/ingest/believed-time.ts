/** How far a robot’s clock may be ahead of ours without being wrong. */
const TOLERANCE_MS = 5_000;

/** When a message happened, for the record: no later than it came in, whatever the robot’s clock says. */
export const happenedAt = (at: string, receivedAt: Date): string =>
  Date.parse(at) > receivedAt.getTime() ? receivedAt.toISOString() : at;

/**
 * The time by which a message takes its place among the others of its robot. A clock slightly ahead keeps its own, so
 * that the same message is known again; one that is wrong must not make all later messages look late.
 */
export const placedAt = (at: string, receivedAt: Date): string =>
  Date.parse(at) > receivedAt.getTime() + TOLERANCE_MS ? receivedAt.toISOString() : at;
