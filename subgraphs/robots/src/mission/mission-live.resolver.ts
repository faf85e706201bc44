import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Refusal } from '@valueverse/kit/refusal';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { findFacility } from '../facility/facility.resolver.js';
import { findMission } from './mission.resolver.js';
import { Mission } from './mission.js';

const MOVES = [
  'robots.mission.requested.v1',
  'robots.mission.assigned.v1',
  'robots.mission.completed.v1',
  'robots.mission.failed.v1',
  'robots.mission.cancelled.v1',
] as const;

/** The turns of all missions of a facility, for a subscriber who may see it. */
async function missionTurns(facilityId: string, context: RobotsContext) {
  if (!(await findFacility(facilityId, context))) {
    throw new Refusal('NOT_FOUND', `There is no facility ${facilityId}.`, ['facilityId']);
  }
  const matches = ({ data }: LoggedEvent) => (data as { facilityId?: string }).facilityId === facilityId;
  return context.live({ types: MOVES, matches });
}

@Resolver()
export class MissionLiveResolver {
  @Subscription(() => Mission, {
    nullable: true,
    description: 'A mission was requested, assigned, completed, has failed or was cancelled.',
    subscribe: ({ args, context }) => missionTurns(String(args['facilityId']), context as RobotsContext),
  })
  missionUpdated(
    @Arg('facilityId', () => ID) _facilityId: string,
    @Root() { events }: Push,
    @Ctx() context: RobotsContext,
  ) {
    return findMission(events[0].subject, context);
  }
}
