import { Refusal } from '@valueverse/kit/refusal';
import type { InsightsContext } from '../context.js';
import { type InsightEvent, type InsightWatch, isWatched } from './insight-watch.js';
import { maySeeInsights } from './insight.policy.js';

/** What becomes of the insights that are watched for, for a subscriber who may see them. */
export function followInsights(
  types: readonly InsightEvent['type'][],
  watch: InsightWatch,
  { caller, live }: InsightsContext,
) {
  const { modelId } = watch;
  if (!maySeeInsights(caller)) {
    if (modelId) throw new Refusal('NOT_FOUND', `There is no value model ${modelId}.`, ['modelId']);
    throw new Refusal('FORBIDDEN', 'Following insights takes a role that plans, runs or checks value.');
  }
  return live({ types, matches: (event) => isWatched(watch, event as InsightEvent) });
}
