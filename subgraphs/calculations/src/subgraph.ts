import type { Subgraph } from '@valueverse/kit/subgraph';
import { BasisBenefit, BasisCommitment, BasisDriver, BasisModel, BasisRealization } from './basis/basis-tables.js';
import { onBenefitProfiled } from './basis/on-benefit-profiled.js';
import { onCommitmentActivated } from './basis/on-commitment-activated.js';
import { onCommitmentProposed } from './basis/on-commitment-proposed.js';
import { onDriverChanged } from './basis/on-driver-changed.js';
import { onDriverRemoved } from './basis/on-driver-removed.js';
import { onMeasurementRecorded } from './basis/on-measurement-recorded.js';
import { onMeasurementRestated } from './basis/on-measurement-restated.js';
import { onModelCreated } from './basis/on-model-created.js';
import { onVersionFrozen } from './basis/on-version-frozen.js';
import { CommitmentResolver } from './commitment/commitment.resolver.js';
import { type CalculationsContext, contextFor } from './context.js';
import { AnnuityResolver } from './financial/annuity.resolver.js';
import { DepreciationResolver } from './financial/depreciation.resolver.js';
import { FinancialResolver } from './financial/financial.resolver.js';
import { MetricsLive } from './metrics/metrics.live.js';
import { CalculationRun } from './run/calculation-run.js';
import { findRun, RunResolver } from './run/run.resolver.js';
import { Commitment } from './commitment/commitment.js';
import { ValueModel } from './value-model/value-model.js';
import { ValueModelResolver } from './value-model/value-model.resolver.js';

/** What it is worth. */
export const calculations: Subgraph<CalculationsContext> = {
  name: 'calculations',
  migrations: new URL('../migrations/', import.meta.url),
  tables: [BasisModel, BasisDriver, BasisBenefit, BasisRealization, BasisCommitment, CalculationRun],
  context: contextFor,
  resolvers: [
    FinancialResolver,
    AnnuityResolver,
    DepreciationResolver,
    RunResolver,
    MetricsLive,
    ValueModelResolver,
    CommitmentResolver,
  ],
  entities: [ValueModel, Commitment],
  references: {
    CalculationRun: ({ id }, context) => findRun(id as string, context),
    ValueModel: async ({ id }) => ({ id: id as string }),
    Commitment: async ({ id }) => ({ id: id as string }),
  },
  listensTo: {
    'value-models.model.created.v1': onModelCreated,
    'value-models.model.driver.changed.v1': onDriverChanged,
    'value-models.model.driver.removed.v1': onDriverRemoved,
    'value-models.model.version.frozen.v1': onVersionFrozen,
    'value-models.benefit.profiled.v1': onBenefitProfiled,
    'value-models.commitment.proposed.v1': onCommitmentProposed,
    'value-models.commitment.activated.v1': onCommitmentActivated,
    'value-models.measurement.recorded.v1': onMeasurementRecorded,
    'value-models.measurement.restated.v1': onMeasurementRestated,
  },
};
