import type { Context } from '@valueverse/kit/context';
import { StoredContribution } from '../contribution/contribution.js';
import { Evidence } from '../evidence/evidence.js';
import { npvEvidence } from '../evidence/npv-evidence.js';
import { Insight } from '../insight/insight.js';
import { ModelWorth } from '../value-model/model-worth.js';
import type { Description } from './describe-shortfall.js';
import type { Observation } from './observation.js';

/** Writes an insight with everything it stands on, in the place of what it stood on before. */
export async function keepInsight({ tx }: Context, insight: Insight, described: Described): Promise<void> {
  const { description, observation } = described;
  const { id: insightId, tenantId } = insight;
  await tx.upsert(Insight, insight, ['id']);
  const parts = description.contributions.map((part, place) => ({ ...part, insightId, tenantId, place }));
  await tx.upsert(
    StoredContribution,
    parts.map((part) => ({ ...part, method: 'SHAPLEY' as const })),
    ['insightId', 'driver'],
  );
  const { commitmentId } = observation.commitment;
  const about = { insightId, tenantId, entityType: 'Commitment' as const, entityId: commitmentId, runId: null };
  const at = new Date(observation.standing.asOf);
  const evidence = description.evidence.map((number, place): Evidence => ({ ...number, ...about, place, at }));
  const worth = await tx.findOneBy(ModelWorth, { modelId: insight.modelId });
  await tx.upsert(Evidence, worth ? [...evidence, npvEvidence(insightId, worth)] : evidence, ['insightId', 'field']);
}

/** An observation and what is to be said of it. */
export interface Described {
  readonly observation: Observation;
  readonly description: Description;
}
