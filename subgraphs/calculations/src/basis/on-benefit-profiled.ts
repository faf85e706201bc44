import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { BasisBenefit } from './basis-tables.js';
import { thaw } from './thaw.js';

/** Takes over a measured benefit and its plan, and prices the model again. */
export const onBenefitProfiled: EventHandler<'value-models.benefit.profiled.v1'> = async (event, context) => {
  const { name: _, unit: __, riskAdjustment = '0', ramp = null, growthPerYear = '0', ...rest } = event.data;
  const { direction = 'BENEFIT', ...plan } = rest;
  const benefit = { ...plan, direction, riskAdjustment, ramp, growthPerYear, tenantId: context.caller.tenant };
  await context.tx.upsert(BasisBenefit, benefit, ['benefitId']);
  await thaw(context, benefit.modelId);
  await recalculate(context, benefit.modelId, event);
};
