import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { money } from '@valueverse/kit/values';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { CalculationsContext } from '../context.js';
import { findRun } from '../run/run.resolver.js';
import { changesOf } from './changes-of.js';
import { MetricsRecalculated } from './metrics-recalculated.js';

@Resolver()
export class MetricsLive {
  @Subscription(() => MetricsRecalculated, {
    description:
      'What a model is worth has changed: from what to what, which run found it, and which event made it necessary. One ' +
      'push per change, none is coalesced. For whoever may read what models are worth.',
    subscribe: ({ args, context }) => changesOf(String(args['modelId']), context as CalculationsContext),
  })
  async metricsRecalculated(
    @Arg('modelId', () => ID) modelId: string,
    @Root() { events: [event] }: Push,
    @Ctx() context: CalculationsContext,
  ): Promise<MetricsRecalculated> {
    const { data } = event as LoggedEvent<'calculations.metrics.changed.v1'>;
    return {
      model: { id: modelId },
      run: await findRun(data.runId, context),
      npvBefore: data.before && money(data.before.npv, data.currency),
      npv: money(data.after.npv, data.currency),
      asOf: data.asOf,
      causedBy: data.cause,
    };
  }
}
