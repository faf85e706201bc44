import type { Context } from '@valueverse/kit/context';
import { contributionsByInsight } from './contribution/contribution.loader.js';
import { evidenceByInsight } from './evidence/evidence.loader.js';
import { insightPages, insightsByCommitment, insightsById, insightsByModel } from './insight/insight.loader.js';

/** A request with its loaders, each named for the question it answers. */
export const contextFor = (base: Context) => ({
  ...base,
  contributionsByInsight: contributionsByInsight(base.tx),
  evidenceByInsight: evidenceByInsight(base.tx),
  insightPages: insightPages(base.tx),
  insightsByCommitment: insightsByCommitment(base.tx),
  insightsById: insightsById(base.tx),
  insightsByModel: insightsByModel(base.tx),
});

export type InsightsContext = ReturnType<typeof contextFor>;
