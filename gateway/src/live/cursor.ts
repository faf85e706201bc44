/** Where a subscriber stands in the log of one source. Event ids are dense numbers per source: `robots:42`. */
export interface Cursor {
  readonly source: string;
  readonly seq: bigint;
}

/** Reads `source:seq`; nothing when it is not of that form. */
export function readCursor(id: unknown): Cursor | undefined {
  const [, source, seq] = (typeof id === 'string' && /^([A-Za-z][\w-]{0,63}):(\d{1,19})$/.exec(id)) || [];
  return source !== undefined && seq !== undefined ? { source, seq: BigInt(seq) } : undefined;
}

/** Whether the event was seen already: the log delivers at least once. */
export const isRepeated = (event: Cursor, last: Cursor | undefined): boolean =>
  last !== undefined && event.source === last.source && event.seq <= last.seq;
