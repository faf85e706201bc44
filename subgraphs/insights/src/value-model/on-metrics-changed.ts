import type { EventHandler } from '@valueverse/kit/subgraph';
import { In, Not } from 'typeorm';
import { Evidence } from '../evidence/evidence.js';
import { npvEvidence } from '../evidence/npv-evidence.js';
import { Insight } from '../insight/insight.js';
import { ModelWorth } from './model-worth.js';

/** Keeps what a model is worth, and gives it to the insights that stand about it as evidence. */
export const onMetricsChanged: EventHandler<'calculations.metrics.changed.v1'> = async (event, { tx, caller }) => {
  const { modelId, runId, currency, after } = event.data;
  const worth = { modelId, runId, currency, npv: after.npv, at: new Date(event.time), tenantId: caller.tenant };
  await tx.upsert(ModelWorth, worth, ['modelId']);
  const standing = await tx.findBy(Insight, { modelId, status: Not(In(['RESOLVED', 'DISMISSED'])) });
  const evidence = standing.map(({ id }) => npvEvidence(id, worth));
  if (evidence.length > 0) await tx.upsert(Evidence, evidence, ['insightId', 'field']);
};
