import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { takeOverCommitment } from './take-over-commitment.js';

/** Takes over a commitment that binds from now on, and works out its prospects. */
export const onCommitmentActivated: EventHandler<'value-models.commitment.activated.v1'> = async (event, context) => {
  await takeOverCommitment(context, event.data);
  await recalculate(context, event.data.modelId, event);
};
