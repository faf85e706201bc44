import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Args, ArgsType, Ctx, Field, ID, Resolver, Root, Subscription } from 'type-graphql';
import { allowFollowing } from '../allow-following.js';
import type { RobotsContext } from '../context.js';
import { findRobot } from '../robot/robot.resolver.js';
import { boundsOfSample } from './bounds-of-sample.js';
import { checkMetrics } from './check-metrics.js';
import { METRICS } from './metric.js';
import { seriesOf } from './series-of.js';
import { TelemetryUpdate } from './telemetry-update.js';

@ArgsType()
class Stream {
  @Field(() => ID) readonly robotId!: string;
  @Field(() => [String], { description: `Of ${Object.keys(METRICS).join(', ')}.` }) readonly metrics!: string[];
}

type Sampled = LoggedEvent<'robots.robot.state.changed.v1'>;

async function samplesOf({ robotId, metrics }: Stream, context: RobotsContext) {
  checkMetrics(metrics);
  await allowFollowing({ robotId }, context);
  return context.live({ types: ['robots.robot.state.changed.v1'], key: robotId });
}

@Resolver()
export class TelemetryLive {
  @Subscription(() => TelemetryUpdate, {
    nullable: true,
    description:
      'What a robot measured, every 5 seconds at most: all points since the update before, so that the updates add up ' +
      'to the series. What the robot tells late is in the series alone. None is coalesced. For whoever may read robots.',
    subscribe: ({ args, context }) => samplesOf(args as Stream, context as RobotsContext),
  })
  async telemetryStream(
    @Args() { robotId, metrics }: Stream,
    @Root() { events: [event] }: Push,
    @Ctx() context: RobotsContext,
  ): Promise<TelemetryUpdate | null> {
    const robot = await findRobot(robotId, context);
    const stretch = boundsOfSample((event as Sampled).data);
    if (!robot) return null;
    const asked = checkMetrics(metrics).map((metric) => seriesOf(robot.id, { metric, ...stretch }, context));
    return { robot, series: await Promise.all(asked) };
  }
}
