/** Where a subscriber stands in the log of one source. Event ids are dense numbers per source: `robots:42`. */
export interface Cursor {
  readonly source: string;
  readonly seq: bigint;
}

/** Reads `source:seq`; nothing when it is not of that form. */
export function readCursor(id: unknown): Cursor | undefined {
  const [, source, seq] = (typeof id === 'string' && /^([A-Za-z][\w-]{0,63}):(\d{1,15})$/.exec(id)) || [];
  return source !== undefined && seq !== undefined ? { source, seq: BigInt(seq) } : undefined;
}

/** As it is written. */
export const writeCursor = ({ source, seq }: Cursor): string => `${source}:${seq}`;

/** Whether the event was seen already: the log delivers at least once. */
export const isRepeated = (event: Cursor, last: Cursor | undefined): boolean =>
  last !== undefined && event.source === last.source && event.seq <= last.seq;

/** Whether all up to `one` includes all up to `other`. Logs of two sources cannot be compared. */
export const reaches = (one: Cursor | undefined, other: Cursor | undefined): boolean =>
  one !== undefined && other !== undefined && one.source === other.source && one.seq >= other.seq;

/** The later of two. */
export const later = (one: Cursor | undefined, other: Cursor | undefined): Cursor | undefined =>
  reaches(other, one) ? other : (one ?? other);
