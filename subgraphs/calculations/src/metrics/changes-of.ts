import { Refusal } from '@valueverse/kit/refusal';
import type { CalculationsContext } from '../context.js';
import { maySeeMetrics } from './metrics.policy.js';

/** The changes of one model's metrics, for a subscriber who may see them. */
export async function changesOf(modelId: string, { caller, modelsById, live }: CalculationsContext) {
  const model = maySeeMetrics(caller) ? await modelsById.load(modelId) : null;
  if (!model) throw new Refusal('NOT_FOUND', `There is no value model ${modelId}.`, ['modelId']);
  return live({ types: ['calculations.metrics.changed.v1'], key: modelId });
}
