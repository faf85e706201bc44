import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Args, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { allowFollowing } from '../allow-following.js';
import type { RobotsContext } from '../context.js';
import { newestOfEach } from './newest-of-each.js';
import { checkWatch, RobotWatch } from './robot-watch.js';
import { findRobot } from './robot.resolver.js';
import { Robot } from './robot.js';

const MOVES = ['robots.robot.state.changed.v1', 'robots.robot.connection.changed.v1'] as const;

/** The changes of one robot, or of all robots of one facility, for a subscriber who may see them. */
async function robotChanges(watch: RobotWatch, context: RobotsContext) {
  checkWatch(watch);
  await allowFollowing(watch, context);
  const { facilityId, robotId, minIntervalMs } = watch;
  const matches = ({ subject, data }: LoggedEvent) =>
    robotId ? subject === robotId : (data as { facilityId?: string }).facilityId === facilityId;
  if (minIntervalMs == null) return context.live({ types: MOVES, matches });
  return newestOfEach(context.live({ types: MOVES, matches, coalesceMs: minIntervalMs }));
}

@Resolver()
export class RobotLive {
  @Subscription(() => Robot, {
    nullable: true,
    description:
      'A robot came, left, changed its mode, or was sampled; its state is sampled every 5 seconds at most. The robot ' +
      'comes as it stands now. One push per change; with `minIntervalMs` changes of one robot are coalesced. For ' +
      'whoever may read robots.',
    subscribe: ({ args, context }) => robotChanges(args as RobotWatch, context as RobotsContext),
  })
  robotStateChanged(@Args() _: RobotWatch, @Root() { events }: Push, @Ctx() context: RobotsContext) {
    return findRobot(events[0].subject, context);
  }
}
