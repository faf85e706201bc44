import { money } from '@valueverse/kit/values';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CalculationsContext } from '../context.js';
import { maySeeMetrics } from '../metrics/metrics.policy.js';
import { metricSetOf } from '../metrics/metric-set-of.js';
import { MetricSet } from '../metrics/metric-set.js';
import { ValueModel } from '../value-model/value-model.js';
import { CalculationRun } from './calculation-run.js';
import { DistributionResult } from './distribution-result.js';
import { inTurn } from './in-turn.js';
import { reproduce } from './reproduce.js';
import { ReproductionCheck } from './reproduction-check.js';
import { RunCashFlow } from './run-cash-flow.js';

/** The one way in: the query, the entity reference and every field that leads to a run find it here. */
export const findRun = async (id: string, { caller, runsById }: CalculationsContext) =>
  maySeeMetrics(caller) ? runsById.load(id) : null;

@Resolver(() => CalculationRun)
export class RunResolver {
  @Query(() => CalculationRun, { nullable: true })
  calculationRun(@Arg('id', () => ID) id: string, @Ctx() context: CalculationsContext) {
    return findRun(id, context);
  }

  @FieldResolver(() => ValueModel, { description: 'The model it priced.' })
  model(@Root() { modelId }: CalculationRun): ValueModel {
    return { id: modelId };
  }

  @FieldResolver(() => MetricSet, { nullable: true, description: 'Of a BASE run.' })
  metrics(@Root() { storedMetrics, currency }: CalculationRun) {
    return storedMetrics && metricSetOf(storedMetrics, currency);
  }

  @FieldResolver(() => [RunCashFlow], { description: 'Of a BASE run, month by month; empty for others.' })
  cashFlows(@Root() { storedCashFlows, currency }: CalculationRun): RunCashFlow[] {
    return (storedCashFlows ?? []).map(({ month, periodStart, ...amounts }) => ({
      month,
      periodStart,
      benefits: money(amounts.benefits, currency),
      costs: money(amounts.costs, currency),
      net: money(amounts.net, currency),
      presentValue: money(amounts.presentValue, currency),
    }));
  }

  @FieldResolver(() => DistributionResult, { nullable: true, description: 'Of a MONTE_CARLO run.' })
  distribution(@Root() { storedDistribution, currency }: CalculationRun): DistributionResult | null {
    return storedDistribution && { ...storedDistribution, currency };
  }

  @FieldResolver(() => ReproductionCheck, {
    nullable: true,
    description: 'The calculation made again, just now; null for a run from before its question was kept.',
  })
  async reproduce(@Root() run: CalculationRun, @Ctx() { questionsByRun }: CalculationsContext) {
    const question = (await questionsByRun.load(run.id))?.question;
    return question ? inTurn(() => reproduce(run, question)) : null;
  }
}
