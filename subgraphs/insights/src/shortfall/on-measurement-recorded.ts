import type { EventHandler } from '@valueverse/kit/subgraph';
import { WatchedCommitment } from '../commitment/watched-commitment.js';
import { watch } from './watch.js';

/** Looks at every commitment a measurement counts for: does realization fall behind, or has it caught up? */
export const onMeasurementRecorded: EventHandler<'value-models.measurement.recorded.v1'> = async (event, context) => {
  const { commitments, currency } = event.data;
  for (const standing of commitments) {
    const commitment = await context.tx.findOneBy(WatchedCommitment, { commitmentId: standing.commitmentId });
    if (commitment) await watch(context, { standing, commitment, currency });
  }
};
