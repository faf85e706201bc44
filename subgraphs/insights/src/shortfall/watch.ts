import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Not } from 'typeorm';
import { Insight } from '../insight/insight.js';
import { tell } from '../insight/tell.js';
import { decide } from './decide.js';
import { dedupeKey } from './dedupe-key.js';
import { describeShortfall } from './describe-shortfall.js';
import { keepInsight } from './keep-insight.js';
import type { Observation } from './observation.js';

/** Raises, updates or resolves the one insight that stands for a commitment's shortfall. */
export async function watch(context: Context, observation: Observation): Promise<void> {
  const { standing, commitment } = observation;
  const key = dedupeKey(commitment);
  const held = {
    where: { dedupeKey: key, status: Not('RESOLVED' as const) },
    lock: { mode: 'pessimistic_write' },
  } as const;
  const earlier = await context.tx.findOne(Insight, held);
  const { attainment } = standing;
  const decision = decide({ attainment, tolerance: commitment.tolerance, stands: earlier !== null });
  if (decision === 'NOTHING') return;
  if (decision === 'RESOLVE' && earlier) return resolve(context, earlier);
  const description = describeShortfall(observation);
  const now = clock.now();
  const insight: Insight = {
    ...(earlier ?? born(context, observation, key)),
    ...description.insight,
    occurrences: (earlier?.occurrences ?? 0) + 1,
    updatedAt: now,
  };
  await keepInsight(context, insight, { observation, description });
  if (insight.status !== 'DISMISSED') await tell(context, earlier ? 'updated' : 'raised', insight);
}

const born = ({ caller }: Context, { commitment, currency }: Observation, key: string) => ({
  id: newId(),
  tenantId: caller.tenant,
  kind: 'SHORTFALL' as const,
  status: 'OPEN' as const,
  modelId: commitment.modelId,
  commitmentId: commitment.commitmentId,
  currency,
  dedupeKey: key,
  raisedAt: clock.now(),
  resolvedAt: null,
  dismissal: null,
});

/** The matter is over. Of one that was dismissed nobody hears again. */
async function resolve(context: Context, insight: Insight): Promise<void> {
  const now = clock.now();
  await context.tx.update(Insight, { id: insight.id }, { status: 'RESOLVED', resolvedAt: now, updatedAt: now });
  if (insight.status !== 'DISMISSED') await tell(context, 'resolved', { ...insight, updatedAt: now });
}
