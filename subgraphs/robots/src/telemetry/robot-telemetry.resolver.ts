import { clock } from '@valueverse/kit/clock';
import { Refusal } from '@valueverse/kit/refusal';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { Robot } from '../robot/robot.js';
import { checkMetric } from './check-metrics.js';
import { METRICS } from './metric.js';
import { POINTS_AT_MOST, seriesOf } from './series-of.js';
import { TelemetrySeries } from './telemetry-series.js';
import { boundsOf, TimeRange } from './time-range.js';

@ArgsType()
class SeriesArgs {
  @Field({ description: `One of ${Object.keys(METRICS).join(', ')}.` }) readonly metric!: string;
  @Field() readonly range!: TimeRange;
  @Field(() => Int, { defaultValue: 200, description: `From 2 to ${POINTS_AT_MOST}.` }) readonly maxPoints!: number;
}

@Resolver(() => Robot)
export class RobotTelemetryResolver {
  @FieldResolver(() => TelemetrySeries)
  async telemetry(
    @Root() robot: Robot,
    @Args() { metric, range, maxPoints }: SeriesArgs,
    @Ctx() context: RobotsContext,
  ): Promise<TelemetrySeries> {
    const known = checkMetric(metric);
    if (maxPoints < 2 || maxPoints > POINTS_AT_MOST) {
      throw new Refusal('INVALID_INPUT', `Expected maxPoints from 2 to ${POINTS_AT_MOST}, got ${maxPoints}.`);
    }
    return seriesOf(robot.id, { metric: known, maxPoints, ...boundsOf(range, clock.now()) }, context);
  }
}
