import { clock } from '@valueverse/kit/clock';
import { Refusal } from '@valueverse/kit/refusal';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { Robot } from '../robot/robot.js';
import { isMetric, METRICS } from './metric.js';
import { TelemetrySeries } from './telemetry-series.js';
import { boundsOf, TimeRange } from './time-range.js';

const POINTS_AT_MOST = 1000;

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
    @Ctx() { telemetrySeries }: RobotsContext,
  ): Promise<TelemetrySeries> {
    if (!isMetric(metric)) {
      throw new Refusal(
        'INVALID_INPUT',
        `Expected metric to be one of ${Object.keys(METRICS).join(', ')}, got ${metric}.`,
      );
    }
    if (maxPoints < 2 || maxPoints > POINTS_AT_MOST) {
      throw new Refusal('INVALID_INPUT', `Expected maxPoints from 2 to ${POINTS_AT_MOST}, got ${maxPoints}.`);
    }
    const question = { metric, maxPoints, ...boundsOf(range, clock.now()) };
    const points = await telemetrySeries.load(robot.id, question);
    return { metric, unit: METRICS[metric], points, thinned: (points[0]?.total ?? 0) > points.length };
  }
}
