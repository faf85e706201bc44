import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { BasisCommitment } from './basis-tables.js';

/** Takes over a commitment that binds from now on, and works out its prospects. */
export const onCommitmentActivated: EventHandler<'value-models.commitment.activated.v1'> = async (event, context) => {
  const { exceedanceProbability: _, tolerance: __, ...commitment } = event.data;
  await context.tx.upsert(BasisCommitment, { ...commitment, tenantId: context.caller.tenant }, ['commitmentId']);
  await recalculate(context, commitment.modelId, event);
};
