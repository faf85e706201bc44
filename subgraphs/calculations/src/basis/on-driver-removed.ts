import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { BasisDriver } from './basis-tables.js';
import { thaw } from './thaw.js';

/** Counts a driver no longer, and prices the model again. */
export const onDriverRemoved: EventHandler<'value-models.model.driver.removed.v1'> = async (event, context) => {
  const { modelId, driverId } = event.data;
  await context.tx.delete(BasisDriver, { modelId, driverId });
  await thaw(context, modelId);
  await recalculate(context, modelId, event);
};
