import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { WatchedCommitment } from '../commitment/watched-commitment.js';

type Measured = LoggedEvent<'value-models.measurement.recorded.v1'>['data'];

/** How one watched commitment stands after a measurement, or after a time without one. */
export interface Observation {
  readonly standing: Measured['commitments'][number];
  readonly commitment: WatchedCommitment;
  readonly currency: string;
}
