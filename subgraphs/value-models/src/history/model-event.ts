import type { AssumptionEvents } from '../assumption/assumption.events.js';
import type { BenefitEvents } from '../benefit/benefit.events.js';
import type { CommitmentEvents } from '../commitment/commitment.events.js';
import type { DriverEvents } from '../driver/driver.events.js';
import type { MeasurementEvents } from '../measurement/measurement.events.js';
import type { ScenarioEvents } from '../scenario/scenario.events.js';
import type { ModelLifeEvents } from '../value-model/model-life.events.js';
import type { VersionEvents } from '../version/version.events.js';

/** Everything that can happen to a value model. The history holds these and nothing else. */
export interface ModelEvents
  extends
    ModelLifeEvents,
    VersionEvents,
    DriverEvents,
    AssumptionEvents,
    ScenarioEvents,
    BenefitEvents,
    CommitmentEvents,
    MeasurementEvents {}

export type ModelEventType = keyof ModelEvents;

/** Something that is about to be written into a model's history. */
export type ModelEvent<T extends ModelEventType = ModelEventType> = {
  [K in T]: {
    readonly type: K;
    readonly payload: ModelEvents[K];
    /** When it became true in the world, ISO 8601 UTC; when it is written down by default. */
    readonly effectiveAt?: string;
  };
}[T];
