/** How much of what came last is kept in memory, for clients that come back or fall behind a little. */
export const KEPT = { entries: 1_024, bytes: 8 << 20, ageMs: 60_000 };

/** So many events of one group are completed at once. */
export const WINDOW = 16;

/** How long the fields of other subgraphs may take; then the event goes out without them. */
export const COMPLETION_MS = 5_000;

/** A client whose connection holds more than this gets nothing until it has room again. */
export const MOST_BACKLOG = 256 << 10;

/** A client that has taken nothing for so long is sent away, to come back with its cursor. */
export const MOST_LAG_MS = 30_000;

/** How long a subscription at a subgraph stays for whoever comes next. */
export const LINGER_MS = 3_000;

/** Whoever is this close to the last event holds nobody up. */
export const CLOSE = 64;

/** With so many events waiting for a group no more are taken from the log, until there are fewer. */
export const MOST_WAITING = KEPT.entries;
export const FEW_WAITING = KEPT.entries >> 2;

/** Events that measure this much together are too many earlier. */
export const MOST_BYTES = KEPT.bytes * 4;
