import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { InsightsContext } from '../context.js';
import { InsightFilter, questionOf } from '../insight/insight-filter.js';
import { maySeeInsights } from '../insight/insight.policy.js';
import { InsightConnection } from '../insight/insight.resolver.js';
import { ValueModel } from './value-model.js';

@Resolver(() => ValueModel)
export class ValueModelResolver {
  @FieldResolver(() => InsightConnection, {
    nullable: true,
    description: 'Insights about the model and its commitments, newest first.',
  })
  insights(
    @Root() { id }: ValueModel,
    @Args() filter: InsightFilter,
    @Ctx() { caller, insightsByModel }: InsightsContext,
  ) {
    return maySeeInsights(caller) ? insightsByModel.load({ parent: id, ...questionOf(filter) }) : null;
  }
}
