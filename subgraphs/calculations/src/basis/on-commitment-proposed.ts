import type { EventHandler } from '@valueverse/kit/subgraph';
import { recalculate } from '../run/recalculate.js';
import { takeOverCommitment } from './take-over-commitment.js';

/** Works out the prospects of a commitment while it can still be decided upon. */
export const onCommitmentProposed: EventHandler<'value-models.commitment.proposed.v1'> = async (event, context) => {
  await takeOverCommitment(context, event.data);
  await recalculate(context, event.data.modelId, event);
};
