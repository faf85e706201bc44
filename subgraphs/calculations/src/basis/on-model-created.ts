import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { BasisModel } from './basis-tables.js';

/** Begins to price a model. */
export const onModelCreated: EventHandler<'value-models.model.created.v1'> = async (event, context) => {
  const { modelId, currency, startDate, horizonMonths, discountRate } = event.data;
  const model = { modelId, tenantId: context.caller.tenant, currency, startDate, horizonMonths, discountRate };
  await context.tx.upsert(BasisModel, model, ['modelId']);
  await recalculate(context, modelId, event);
};
