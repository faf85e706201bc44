import type { Push } from '@valueverse/kit/events/live';
import type { LoggedEvent } from '@valueverse/kit/events/event';
import { Refusal } from '@valueverse/kit/refusal';
import { Args, ArgsType, Ctx, Field, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { findFacility } from '../facility/facility.resolver.js';
import { findRobot } from './robot.resolver.js';
import { Robot } from './robot.js';

const MOVES = ['robots.robot.state.changed.v1', 'robots.robot.connection.changed.v1'] as const;

@ArgsType()
class Which {
  @Field(() => ID, { nullable: true, description: 'Every robot of this facility.' }) readonly facilityId?:
    string | null;
  @Field(() => ID, { nullable: true, description: 'This robot alone.' }) readonly robotId?: string | null;
}

/** The changes of one robot, or of all robots of one facility, for a subscriber who may see them. */
async function robotChanges({ facilityId, robotId }: Which, context: RobotsContext) {
  if (Boolean(facilityId) === Boolean(robotId)) {
    throw new Refusal('INVALID_INPUT', 'Expected either facilityId or robotId, got both or none.');
  }
  const found = robotId ? await findRobot(robotId, context) : await findFacility(facilityId!, context);
  if (!found) throw new Refusal('NOT_FOUND', `There is no ${robotId ? `robot ${robotId}` : `facility ${facilityId}`}.`);
  const matches = ({ subject, data }: LoggedEvent) =>
    robotId ? subject === robotId : (data as { facilityId?: string }).facilityId === facilityId;
  return context.live({ types: MOVES, matches });
}

@Resolver()
export class RobotLiveResolver {
  @Subscription(() => Robot, {
    nullable: true,
    description: 'A robot came, left, changed its mode, or was sampled; its state is sampled every 5 seconds at most.',
    subscribe: ({ args, context }) => robotChanges(args as Which, context as RobotsContext),
  })
  robotStateChanged(@Args() _: Which, @Root() { events }: Push, @Ctx() context: RobotsContext) {
    return findRobot(events[0].subject, context);
  }
}
