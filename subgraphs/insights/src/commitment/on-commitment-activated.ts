import type { EventHandler } from '@valueverse/kit/subgraph';
import { WatchedCommitment } from './watched-commitment.js';

/** Watches a commitment from now on. */
export const onCommitmentActivated: EventHandler<'value-models.commitment.activated.v1'> = async (event, context) => {
  const { commitmentId, modelId, tolerance, periodStart, periodEnd } = event.data;
  const watched = { commitmentId, modelId, tolerance, periodStart, periodEnd, tenantId: context.caller.tenant };
  await context.tx.upsert(WatchedCommitment, watched, ['commitmentId']);
};
