import type { Context } from '@valueverse/kit/context';
import type { Insight } from './insight.js';

type Told = 'raised' | 'updated' | 'resolved';

/** Tells everyone what became of an insight. Events of one model are ordered. */
export async function tell({ emit }: Context, told: Told, insight: Insight): Promise<void> {
  const { id, kind, severity, modelId, commitmentId, title, updatedAt } = insight;
  const data = { insightId: id, kind, severity, modelId, commitmentId, title, at: updatedAt.toISOString() };
  await emit({ type: `insights.insight.${told}.v1`, subject: modelId, data });
}
