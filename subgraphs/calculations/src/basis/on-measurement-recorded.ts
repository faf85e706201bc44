import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { advanceAsOf } from './advance-as-of.js';
import { BasisRealization } from './basis-tables.js';

/** Puts what a benefit really brought in the place of its plan, and prices the model again. */
export const onMeasurementRecorded: EventHandler<'value-models.measurement.recorded.v1'> = async (event, context) => {
  const { modelId, benefitId, periodStart, moneyValue, occurredAt } = event.data;
  const month = { benefitId, periodStart, modelId, money: moneyValue, tenantId: context.caller.tenant };
  await context.tx.upsert(BasisRealization, month, ['benefitId', 'periodStart']);
  await advanceAsOf(context, modelId, new Date(occurredAt));
  await recalculate(context, modelId, event);
};
