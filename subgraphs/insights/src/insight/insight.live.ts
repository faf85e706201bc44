import type { Push } from '@valueverse/kit/events/live';
import { Args, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import type { InsightsContext } from '../context.js';
import { followInsights } from './follow-insights.js';
import { type InsightEvent, InsightWatch } from './insight-watch.js';
import { Insight } from './insight.js';
import { findInsight } from './insight.resolver.js';

const insightOf = ({ events: [event] }: Push, context: InsightsContext) =>
  findInsight((event as InsightEvent).data.insightId, context);

@Resolver()
export class InsightLive {
  @Subscription(() => Insight, {
    nullable: true,
    description:
      'Every new insight that is asked for; all of the tenant without an argument. One push per insight, none is ' +
      'coalesced. For whoever may read insights.',
    subscribe: ({ args, context }) =>
      followInsights(['insights.insight.raised.v1'], args as InsightWatch, context as InsightsContext),
  })
  insightRaised(@Args() _: InsightWatch, @Root() push: Push, @Ctx() context: InsightsContext) {
    return insightOf(push, context);
  }

  @Subscription(() => Insight, {
    nullable: true,
    description:
      'A known insight has new numbers or another severity, was acknowledged, dismissed, or is over: see its status. ' +
      '`minSeverity` and `kind` are those it has then. One push per change, none is coalesced. For whoever may read ' +
      'insights.',
    subscribe: ({ args, context }) =>
      followInsights(
        ['insights.insight.updated.v1', 'insights.insight.resolved.v1'],
        args as InsightWatch,
        context as InsightsContext,
      ),
  })
  insightUpdated(@Args() _: InsightWatch, @Root() push: Push, @Ctx() context: InsightsContext) {
    return insightOf(push, context);
  }
}
