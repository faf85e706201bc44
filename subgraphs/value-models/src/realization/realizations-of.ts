import { Refusal } from '@valueverse/kit/refusal';
import type { ValueModelsContext } from '../context.js';
import { findValueModel } from '../value-model/value-model.resolver.js';
import { MOVES } from './moves.js';

const COALESCE_MS = 250;

/** The events of one model for a subscriber who may see it. */
export async function realizationsOf(modelId: string, context: ValueModelsContext) {
  if (!(await findValueModel(modelId, context))) {
    throw new Refusal('NOT_FOUND', `There is no value model ${modelId}.`, ['modelId']);
  }
  return context.live({ types: MOVES, matches: ({ subject }) => subject === modelId, coalesceMs: COALESCE_MS });
}
