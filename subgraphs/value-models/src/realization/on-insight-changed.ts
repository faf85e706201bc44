import { eventId } from '@valueverse/kit/events/event';
import type { EventHandler } from '@valueverse/kit/subgraph';
import { Commitment, CommitmentStatus } from '../commitment/commitment.js';
import { append, lockModel } from '../history/append.js';

type Heard = 'insights.insight.raised.v1' | 'insights.insight.updated.v1' | 'insights.insight.resolved.v1';

/** A shortfall puts the commitment it is about at risk; its end takes the risk away. Followers hear of it either way. */
export const onInsightChanged: EventHandler<Heard> = async (event, context) => {
  const { modelId, commitmentId, insightId, kind } = event.data;
  if (kind === 'SHORTFALL' && commitmentId) {
    const over = event.type === 'insights.insight.resolved.v1';
    const model = await lockModel(context, modelId);
    const from = over ? CommitmentStatus.AT_RISK : CommitmentStatus.ACTIVE;
    const changes = await context.tx.existsBy(Commitment, { id: commitmentId, status: from });
    const type = over ? 'CommitmentRecovered' : 'CommitmentAtRisk';
    if (changes) await append(context, model, [{ type, payload: { commitmentId, insightId } }]);
    if (changes && !over) {
      const data = { modelId, commitmentId, insightId };
      await context.emit({ type: 'value-models.commitment.at-risk.v1', subject: modelId, data });
    }
  }
  const data = { modelId, cause: { type: event.type, eventId: eventId(event) }, missionIds: [] };
  await context.emit({ type: 'value-models.realization.updated.v1', subject: modelId, data });
};
