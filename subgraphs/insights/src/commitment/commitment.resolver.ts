import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { InsightsContext } from '../context.js';
import { InsightFilter, questionOf } from '../insight/insight-filter.js';
import { maySeeInsights } from '../insight/insight.policy.js';
import { InsightConnection } from '../insight/insight.resolver.js';
import { Commitment } from './commitment.js';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => InsightConnection, { nullable: true, description: 'Newest first.' })
  insights(
    @Root() { id }: Commitment,
    @Args() filter: InsightFilter,
    @Ctx() { caller, insightsByCommitment }: InsightsContext,
  ) {
    return maySeeInsights(caller) ? insightsByCommitment.load({ parent: id, ...questionOf(filter) }) : null;
  }
}
