import { eventId } from '@valueverse/kit/events/event';
import type { EventHandler } from '@valueverse/kit/subgraph';

/** Tells followers of the model that its value was recalculated. */
export const onMetricsChanged: EventHandler<'calculations.metrics.changed.v1'> = async (event, { emit }) => {
  const { modelId } = event.data;
  const cause = { type: event.type, eventId: eventId(event) };
  await emit({
    type: 'value-models.realization.updated.v1',
    subject: modelId,
    data: { modelId, cause, missionIds: [] },
  });
};
