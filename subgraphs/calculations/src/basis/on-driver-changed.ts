import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { BasisDriver } from './basis-tables.js';

/** Takes over a driver as it is from now on, and prices the model again. */
export const onDriverChanged: EventHandler<'value-models.model.driver.changed.v1'> = async (event, context) => {
  const { key: _, label: __, ...driver } = event.data;
  await context.tx.upsert(BasisDriver, { ...driver, tenantId: context.caller.tenant }, ['driverId']);
  await recalculate(context, driver.modelId, event);
};
