import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { BasisModel } from './basis-tables.js';

/** Prices the model again as the version it was frozen as, so that a decision can name the content it was made on. */
export const onVersionFrozen: EventHandler<'value-models.model.version.frozen.v1'> = async (event, context) => {
  const { modelId, versionId, contentHash } = event.data;
  await context.tx.update(BasisModel, { modelId }, { versionId, contentHash });
  await recalculate(context, modelId, event);
};
