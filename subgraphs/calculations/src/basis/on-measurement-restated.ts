import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { BasisRealization } from './basis-tables.js';

/** Puts a corrected total in the place of what a month was said to have brought, and prices the model again. */
export const onMeasurementRestated: EventHandler<'value-models.measurement.restated.v1'> = async (event, context) => {
  const { modelId, benefitId, periodStart, moneyValue } = event.data;
  const month = { benefitId, periodStart, modelId, money: moneyValue, tenantId: context.caller.tenant };
  await context.tx.upsert(BasisRealization, month, ['benefitId', 'periodStart']);
  await recalculate(context, modelId, event);
};
