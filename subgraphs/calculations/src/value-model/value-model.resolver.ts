import { connectionType, PageArgs } from '@valueverse/kit/connection';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CalculationsContext } from '../context.js';
import { metricSetOf } from '../metrics/metric-set-of.js';
import { MetricSet } from '../metrics/metric-set.js';
import { maySeeMetrics } from '../metrics/metrics.policy.js';
import { CalculationRun, RunKind } from '../run/calculation-run.js';
import { findRun } from '../run/run.resolver.js';
import { ValueModel } from './value-model.js';

const CalculationRunConnection = connectionType(CalculationRun);

@Resolver(() => ValueModel)
export class ValueModelResolver {
  @FieldResolver(() => MetricSet, { nullable: true, description: 'What the model is worth as things stand.' })
  async metrics(@Root() { id }: ValueModel, @Ctx() context: CalculationsContext) {
    const run = await latestRun(id, 'BASE', context);
    return run?.storedMetrics ? metricSetOf(run.storedMetrics, run.currency) : null;
  }

  @FieldResolver(() => CalculationRun, { nullable: true, description: 'The newest run of a kind.' })
  latestRun(
    @Root() { id }: ValueModel,
    @Arg('kind', () => RunKind) kind: RunKind,
    @Ctx() context: CalculationsContext,
  ) {
    return latestRun(id, kind, context);
  }

  @FieldResolver(() => CalculationRunConnection, { nullable: true, description: 'Newest first.' })
  runs(@Root() { id }: ValueModel, @Args() page: PageArgs, @Ctx() { caller, runsByModel }: CalculationsContext) {
    return maySeeMetrics(caller) ? runsByModel.load({ parent: id, page }) : null;
  }
}

async function latestRun(modelId: string, kind: RunKind, context: CalculationsContext) {
  const model = await context.modelsById.load(modelId);
  const runId = kind === 'BASE' ? model?.baseRunId : model?.monteCarloRunId;
  return runId ? findRun(runId, context) : null;
}
