import type { Subgraph } from '@valueverse/kit/subgraph';
import { Commitment } from './commitment/commitment.js';
import { CommitmentResolver } from './commitment/commitment.resolver.js';
import { onCommitmentActivated } from './commitment/on-commitment-activated.js';
import { WatchedCommitment } from './commitment/watched-commitment.js';
import { contextFor, type InsightsContext } from './context.js';
import { StoredContribution } from './contribution/contribution.js';
import { Evidence } from './evidence/evidence.js';
import { Insight } from './insight/insight.js';
import { InsightLive } from './insight/insight.live.js';
import { InsightMutations } from './insight/insight.mutations.js';
import { findInsight, InsightResolver } from './insight/insight.resolver.js';
import { onStandingTold } from './shortfall/on-standing-told.js';
import { ModelWorth } from './value-model/model-worth.js';
import { onMetricsChanged } from './value-model/on-metrics-changed.js';
import { ValueModel } from './value-model/value-model.js';
import { ValueModelResolver } from './value-model/value-model.resolver.js';

/** What to notice. */
export const insights: Subgraph<InsightsContext> = {
  name: 'insights',
  migrations: new URL('../migrations/', import.meta.url),
  tables: [Insight, Evidence, StoredContribution, WatchedCommitment, ModelWorth],
  context: contextFor,
  resolvers: [InsightResolver, InsightMutations, InsightLive, ValueModelResolver, CommitmentResolver],
  entities: [ValueModel, Commitment],
  references: {
    Insight: ({ id }, context) => findInsight(id as string, context),
    ValueModel: async ({ id }) => ({ id: id as string }),
    Commitment: async ({ id }) => ({ id: id as string }),
  },
  listensTo: {
    'value-models.commitment.activated.v1': onCommitmentActivated,
    'value-models.measurement.recorded.v1': onStandingTold,
    'value-models.commitment.standing.reported.v1': onStandingTold,
    'calculations.metrics.changed.v1': onMetricsChanged,
  },
};
