/** The last message taken from a robot on one topic. */
export interface SequencePoint {
  readonly headerId: number;
  readonly at: string;
}

/** NEXT and RESTART move the twin; LATE still counts as telemetry; DUPLICATE counts for nothing. */
export type SequenceVerdict = 'NEXT' | 'RESTART' | 'LATE' | 'DUPLICATE';

const HALF_OF_UINT32 = 2 ** 31;

/**
 * Where a message stands to the last one taken from the same robot and topic. Header ids are uint32 and wrap, so
 * "ahead" means less than half the ring away. A robot that restarts counts from the beginning: its header id falls
 * while its clock goes on. Last wills carry the header of a message long past and must not come here.
 */
export function judgeSequence(last: SequencePoint | null, next: SequencePoint): SequenceVerdict {
  if (!last) return 'NEXT';
  const ahead = (next.headerId - last.headerId) >>> 0;
  const later = Date.parse(next.at) > Date.parse(last.at);
  if (ahead === 0) return later ? 'RESTART' : 'DUPLICATE';
  if (ahead < HALF_OF_UINT32) return 'NEXT';
  return later ? 'RESTART' : 'LATE';
}
