import type { GraphQLFormattedError } from 'graphql';
import { type Cursor, reaches } from './cursor.js';
import type { Ring } from './ring.js';
import type { UpstreamEvent } from '../upstream/upstream-event.js';

/** Events may be missing; what comes now is after `cursor`, where it is known. */
interface Missed {
  readonly missed: readonly GraphQLFormattedError[];
  readonly cursor: Cursor | undefined;
}

/** There is nothing more. */
interface Ended {
  readonly ended: readonly GraphQLFormattedError[] | undefined;
  readonly cursor?: undefined;
}

/** What a trigger tells its groups, in its order. */
export type Happening = UpstreamEvent | Missed | Ended;

/** The place of the first that somebody at `after` has not had, of all that are kept. */
export function placeAfter(after: Cursor, ring: Ring<Happening>): number {
  let place = ring.next;
  while (place > ring.first && !reaches(after, ring.get(place - 1).cursor)) place -= 1;
  return place;
}
