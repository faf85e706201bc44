import type { GraphQLFormattedError } from 'graphql';
import type { Cursor } from './cursor.js';
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
