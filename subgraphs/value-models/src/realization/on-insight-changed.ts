import { eventId } from '@valueverse/kit/events/event';
import type { EventHandler } from '@valueverse/kit/subgraph';
import { weighRisk } from '../commitment/weigh-risk.js';

type Heard = 'insights.insight.raised.v1' | 'insights.insight.updated.v1' | 'insights.insight.resolved.v1';

/** A shortfall puts the commitment it is about at risk; its end takes the risk away. Followers hear of it either way. */
export const onInsightChanged: EventHandler<Heard> = async (event, context) => {
  const { modelId, commitmentId, insightId, kind } = event.data;
  const over = event.type === 'insights.insight.resolved.v1';
  if (kind === 'SHORTFALL' && commitmentId) await weighRisk(context, { modelId, commitmentId, insightId, over });
  const data = { modelId, cause: { type: event.type, eventId: eventId(event) }, missionIds: [] };
  await context.emit({ type: 'value-models.realization.updated.v1', subject: modelId, data });
};
