import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { BasisBenefit } from './basis-tables.js';

/** Takes over a measured benefit and its plan, and prices the model again. */
export const onBenefitProfiled: EventHandler<'value-models.benefit.profiled.v1'> = async (event, context) => {
  const { name: _, unit: __, ...benefit } = event.data;
  await context.tx.upsert(BasisBenefit, { ...benefit, tenantId: context.caller.tenant }, ['benefitId']);
  await recalculate(context, benefit.modelId, event);
};
