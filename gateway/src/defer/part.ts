import type { GraphQLCompositeType } from 'graphql';
import type { Condition } from '../projection/condition.js';
import type { Project } from '../projection/projection.js';

/** A part of an answer: what comes first, or one deferred fragment. */
export interface Part {
  /** Which of the operation's deferred fragments it is; the first answer is none. */
  readonly index?: number | undefined;
  /** From where the part above stands to where this one does. */
  readonly way: readonly Way[];
  /** The response keys to where it stands, from the root. */
  readonly keys: readonly string[];
  /** Whether a field belongs to this part, by the response keys from where it stands: those of the parts below do not. */
  readonly selects: (keys: readonly string[]) => boolean;
  /** Writes the part, without the parts below it. */
  readonly project: Project;
  /** What of the plan must be done for it. Empty where the part above has all of it already. */
  readonly blocks: readonly number[];
  /** The deferred fragments within. */
  readonly parts: readonly Part[];
}

/** A step on the way to a deferred fragment; without a key it stays at the same object. */
export interface Way {
  readonly conditions: readonly Condition[];
  /** What the object must be. */
  readonly on?: GraphQLCompositeType | undefined;
  readonly field?: WayField | undefined;
}

/** A field to go through. */
export interface WayField {
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLCompositeType;
}
