import type { EventType, LoggedEvent } from '@valueverse/kit/events/event';
import { placeOf } from './history.loader.js';

/** Every entry of every history is told by one event of these; its `aggregateVersion` is the revision the entry made. */
export const TELLS_OF_ENTRY = [
  'value-models.model.created.v1',
  'value-models.model.changed.v1',
  'value-models.model.version.frozen.v1',
  'value-models.model.driver.changed.v1',
  'value-models.model.driver.removed.v1',
  'value-models.model.assumption.changed.v1',
  'value-models.scenario.changed.v1',
  'value-models.benefit.profiled.v1',
  'value-models.commitment.proposed.v1',
  'value-models.commitment.activated.v1',
  'value-models.commitment.at-risk.v1',
  'value-models.commitment.recovered.v1',
  'value-models.measurement.recorded.v1',
] as const satisfies readonly EventType[];

/** The place of the entry an event tells of; null where the event does not say, as early ones did not. */
export const placeTold = ({ subject: streamId, aggregateVersion: version }: LoggedEvent): string | null =>
  version === null ? null : placeOf({ streamId, version });
