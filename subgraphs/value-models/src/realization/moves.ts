import type { EventType } from '@valueverse/kit/events/event';

/** What moves a realization: a new measurement, metrics or insights that followed from it, a promise at risk or no longer. */
export const MOVES = [
  'value-models.measurement.recorded.v1',
  'value-models.realization.updated.v1',
  'value-models.commitment.activated.v1',
  'value-models.commitment.at-risk.v1',
  'value-models.commitment.recovered.v1',
] as const satisfies readonly EventType[];
