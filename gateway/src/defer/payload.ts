import type { GraphQLFormattedError } from 'graphql';
import type { Place } from '../execute/targets.js';
import type { Extensions } from '../execute/answer.js';

/** A place where something is still to come. */
export interface Announced {
  /** Unique within an answer. */
  readonly id: string;
  readonly path: Place;
  readonly label?: string | undefined;
}

/** Data as JSON text, and what is said beside it. */
export interface Said {
  readonly data: string;
  readonly errors: readonly GraphQLFormattedError[];
  readonly extensions?: Extensions | undefined;
}

/** What came for one place; with the data `null` nothing can be shown there. */
export interface Delivered extends Announced, Said {}

/** What is answered first. */
export interface FirstPayload extends Said {
  readonly announced: readonly Announced[];
}

/** What is added to it: outer parts before those within. */
export interface LaterPayload {
  readonly delivered: readonly Delivered[];
  readonly announced: readonly Announced[];
  readonly hasNext: boolean;
}
