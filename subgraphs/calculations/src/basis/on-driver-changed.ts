import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { BasisDriver } from './basis-tables.js';
import { thaw } from './thaw.js';

/** Takes over a driver as it is from now on, and prices the model again. */
export const onDriverChanged: EventHandler<'value-models.model.driver.changed.v1'> = async (event, context) => {
  const { key: _, label: __, riskAdjustment = '0', ramp = null, growthPerYear = '0', ...rest } = event.data;
  const driver = { ...rest, riskAdjustment, ramp, growthPerYear, tenantId: context.caller.tenant };
  await context.tx.upsert(BasisDriver, driver, ['driverId']);
  await thaw(context, driver.modelId);
  await recalculate(context, driver.modelId, event);
};
