import type { Subgraph } from '@valueverse/kit/subgraph';
import { Assumption } from './assumption/assumption.js';
import { AssumptionMutations } from './assumption/assumption.mutations.js';
import { AssumptionResolver, findAssumption } from './assumption/assumption.resolver.js';
import { BenefitProfile } from './benefit/benefit-profile.js';
import { BenefitResolver, findBenefit } from './benefit/benefit.resolver.js';
import { Commitment } from './commitment/commitment.js';
import { CommitmentLive } from './commitment/commitment.live.js';
import { CommitmentResolver, findCommitment } from './commitment/commitment.resolver.js';
import type { ValueModelsConfig } from './config.js';
import { CsvResolver } from './csv/csv.resolver.js';
import { contextFor, type ValueModelsContext } from './context.js';
import { DriverMutations } from './driver/driver.mutations.js';
import { DriverResolver, findDriver } from './driver/driver.resolver.js';
import { ValueDriver } from './driver/value-driver.js';
import { HistoricalModelResolver } from './historical-model/historical-model.resolver.js';
import { HistoryResolver } from './history/history.resolver.js';
import { rebuildProjections, verifyHistories } from './history/operations.js';
import { prepareProjections } from './history/prepare-projections.js';
import { ValueEvent } from './history/value-event.js';
import { ValueSnapshot } from './history/value-snapshot.js';
import { ValueEventLive } from './history/value-event.live.js';
import { ValueEventResolver } from './history/value-event.resolver.js';
import { Initiative } from './initiative/initiative.js';
import { findInitiative, InitiativeResolver } from './initiative/initiative.resolver.js';
import { Attribution } from './measurement/attribution.js';
import { BenefitMeasurement } from './measurement/benefit-measurement.js';
import { findMeasurement, MeasurementResolver } from './measurement/measurement.resolver.js';
import { keepTelling } from './measurement/keep-telling.js';
import { onMissionCompleted } from './measurement/on-mission-completed.js';
import { onInsightChanged } from './realization/on-insight-changed.js';
import { onMetricsChanged } from './realization/on-metrics-changed.js';
import { RealizationLive } from './realization/realization.live.js';
import { Scenario } from './scenario/scenario.js';
import { findScenario, ScenarioResolver } from './scenario/scenario.resolver.js';
import { ValueModel } from './value-model/value-model.js';
import { ValueModelLive } from './value-model/value-model.live.js';
import { ValueModelMutations } from './value-model/value-model.mutations.js';
import { findValueModel, ValueModelResolver } from './value-model/value-model.resolver.js';
import { ValueModelVersion } from './version/value-model-version.js';
import { VersionMutations } from './version/version.mutations.js';
import { findVersion, VersionResolver } from './version/version.resolver.js';

/** What was promised, and what came of it. */
export const valueModels: Subgraph<ValueModelsContext, ValueModelsConfig> = {
  name: 'value-models',
  migrations: new URL('../migrations/', import.meta.url),
  tables: [
    Assumption,
    Attribution,
    BenefitMeasurement,
    BenefitProfile,
    Commitment,
    Initiative,
    Scenario,
    ValueDriver,
    ValueEvent,
    ValueModel,
    ValueModelVersion,
    ValueSnapshot,
  ],
  context: contextFor,
  prepare: prepareProjections,
  resolvers: [
    InitiativeResolver,
    ValueModelResolver,
    ValueModelMutations,
    ValueModelLive,
    VersionResolver,
    VersionMutations,
    DriverResolver,
    DriverMutations,
    AssumptionResolver,
    AssumptionMutations,
    ScenarioResolver,
    BenefitResolver,
    CommitmentResolver,
    CommitmentLive,
    MeasurementResolver,
    CsvResolver,
    HistoricalModelResolver,
    HistoryResolver,
    ValueEventResolver,
    ValueEventLive,
    RealizationLive,
  ],
  entities: [],
  references: {
    Initiative: ({ id }, context) => findInitiative(id as string, context),
    ValueModel: ({ id }, context) => findValueModel(id as string, context),
    ValueModelVersion: ({ id }, context) => findVersion(id as string, context),
    Assumption: ({ id }, context) => findAssumption(id as string, context),
    Scenario: ({ id }, context) => findScenario(id as string, context),
    ValueDriver: ({ id }, context) => findDriver(id as string, context),
    BenefitProfile: ({ id }, context) => findBenefit(id as string, context),
    Commitment: ({ id }, context) => findCommitment(id as string, context),
    BenefitMeasurement: ({ id }, context) => findMeasurement(id as string, context),
  },
  listensTo: {
    'robots.mission.completed.v1': onMissionCompleted,
    'calculations.metrics.changed.v1': onMetricsChanged,
    'insights.insight.raised.v1': onInsightChanged,
    'insights.insight.updated.v1': onInsightChanged,
    'insights.insight.resolved.v1': onInsightChanged,
  },
  operations: { 'verify-history': verifyHistories, 'rebuild-projections': rebuildProjections },
  jobs: [keepTelling],
};
