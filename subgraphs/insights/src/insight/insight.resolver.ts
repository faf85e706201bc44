import { connectionType } from '@valueverse/kit/connection';
import { money } from '@valueverse/kit/values';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { InsightsContext } from '../context.js';
import { ToldContribution } from '../contribution/told-contribution.js';
import { EvidenceLink } from '../evidence/evidence-link.js';
import { ValueModel } from '../value-model/value-model.js';
import { Insight } from './insight.js';
import { InsightFilter, questionOf } from './insight-filter.js';
import { InsightSubject, subjectOf } from './insight-subject.js';
import { maySeeInsights } from './insight.policy.js';
import { Narrative } from './narrative.js';

export const InsightConnection = connectionType(Insight);

/** The one way in: the query, the entity reference and the subscription find an insight here. */
export const findInsight = async (id: string, { caller, insightsById }: InsightsContext) =>
  maySeeInsights(caller) ? insightsById.load(id) : null;

@Resolver(() => Insight)
export class InsightResolver {
  @Query(() => Insight, { nullable: true })
  insight(@Arg('id', () => ID) id: string, @Ctx() context: InsightsContext) {
    return findInsight(id, context);
  }

  @Query(() => InsightConnection, { nullable: true, description: 'Newest first.' })
  insights(@Args() filter: InsightFilter, @Ctx() { caller, insightPages }: InsightsContext) {
    return maySeeInsights(caller) ? insightPages.load(questionOf(filter)) : null;
  }

  @FieldResolver(() => InsightSubject, { description: 'What it is about.' })
  subject(@Root() { commitmentId, modelId }: Insight) {
    return commitmentId ? subjectOf('Commitment', commitmentId) : subjectOf('ValueModel', modelId);
  }

  @FieldResolver(() => ValueModel)
  model(@Root() { modelId }: Insight): ValueModel {
    return { id: modelId };
  }

  @FieldResolver(() => Narrative)
  narrative(@Root() { story }: Insight): Narrative {
    return { engine: 'TEMPLATE', text: story };
  }

  @FieldResolver(() => [EvidenceLink], { description: 'The numbers it stands on.' })
  async evidence(@Root() { id }: Insight, @Ctx() { evidenceByInsight }: InsightsContext) {
    const evidence = await evidenceByInsight.load(id);
    return evidence.map(({ entityType, entityId, runId, ...number }) => ({
      ...number,
      entity: subjectOf(entityType, entityId),
      runId,
      run: runId && { id: runId },
    }));
  }

  @FieldResolver(() => [ToldContribution], { description: 'What explains the variance; they add up to it.' })
  async contributions(@Root() { id, currency }: Insight, @Ctx() { contributionsByInsight }: InsightsContext) {
    const stored = await contributionsByInsight.load(id);
    return stored.map(({ value, ...rest }) => ({ ...rest, value: money(value, currency) }));
  }
}
