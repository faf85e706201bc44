import { GraphQLError } from 'graphql';
import type { LabelledDefers } from './label-defers.js';

/** Each is a part of the plan of its own. */
const MOST_DEFERRED = 64;
/** The planner makes a plan for every way in which they may fall out. */
const MOST_VARIABLES = 4;

/** What is wrong with how much an operation defers; nothing where it can be planned in reasonable time. */
export function checkDefers(
  defers: Pick<LabelledDefers, 'labels' | 'variables'> | undefined,
): GraphQLError | undefined {
  const { labels = [], variables = [] } = defers ?? {};
  if (labels.length > MOST_DEFERRED) {
    return new GraphQLError(
      `The operation defers ${labels.length} fragments; no more than ${MOST_DEFERRED} are allowed.`,
    );
  }
  if (variables.length > MOST_VARIABLES) {
    return new GraphQLError(
      `The operation decides by ${variables.length} variables what it defers; no more than ${MOST_VARIABLES} are allowed.`,
    );
  }
  return undefined;
}
