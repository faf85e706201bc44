import type { EventHandler } from '@valueverse/kit/subgraph';
import { WatchedCommitment } from '../commitment/watched-commitment.js';
import { watch } from './watch.js';

type Heard = 'value-models.measurement.recorded.v1' | 'value-models.commitment.standing.reported.v1';

/** Looks at every commitment whose standing is told: does realization fall behind, or has it caught up? */
export const onStandingTold: EventHandler<Heard> = async (event, context) => {
  const { commitments, currency } = event.data;
  for (const standing of commitments) {
    const commitment = await context.tx.findOneBy(WatchedCommitment, { commitmentId: standing.commitmentId });
    if (commitment) await watch(context, { standing, commitment, currency });
  }
};
