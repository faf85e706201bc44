import { Refusal } from '@valueverse/kit/refusal';
import type { InsightsContext } from '../context.js';
import { maySeeInsights } from './insight.policy.js';

/** The new insights about one model, for a subscriber who may see them. */
export function raisedOf(modelId: string, { caller, live }: InsightsContext) {
  if (!maySeeInsights(caller)) throw new Refusal('NOT_FOUND', `There is no value model ${modelId}.`, ['modelId']);
  return live({ types: ['insights.insight.raised.v1'], matches: ({ subject }) => subject === modelId });
}
