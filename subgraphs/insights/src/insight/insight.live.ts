import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { InsightsContext } from '../context.js';
import { Insight } from './insight.js';
import { findInsight } from './insight.resolver.js';
import { raisedOf } from './raised-of.js';

@Resolver()
export class InsightLive {
  @Subscription(() => Insight, {
    nullable: true,
    description: 'Every new insight about a model and its commitments.',
    subscribe: ({ args, context }) => raisedOf(String(args['modelId']), context as InsightsContext),
  })
  insightRaised(
    @Arg('modelId', () => ID) _modelId: string,
    @Root() { events: [event] }: Push,
    @Ctx() context: InsightsContext,
  ) {
    return findInsight((event as LoggedEvent<'insights.insight.raised.v1'>).data.insightId, context);
  }
}
