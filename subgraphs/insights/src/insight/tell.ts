import type { Context } from '@valueverse/kit/context';
import type { Insight } from './insight.js';

const EVENTS = {
  raised: 'insights.insight.raised.v1',
  updated: 'insights.insight.updated.v1',
  resolved: 'insights.insight.resolved.v1',
} as const;

/** Tells everyone what became of an insight. Events of one model are ordered. */
export async function tell({ emit }: Context, told: keyof typeof EVENTS, insight: Insight): Promise<void> {
  const { id, kind, severity, modelId, commitmentId, title, updatedAt } = insight;
  const data = { insightId: id, kind, severity, modelId, commitmentId, title, at: updatedAt.toISOString() };
  await emit({ type: EVENTS[told], subject: modelId, data });
}
