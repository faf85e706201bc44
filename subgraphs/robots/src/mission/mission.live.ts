import type { Push } from '@valueverse/kit/events/live';
import { Args, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { allowFollowing } from '../allow-following.js';
import type { RobotsContext } from '../context.js';
import { isWatched, type MissionEvent, MissionWatch, TELLS_OF_MISSION } from './mission-watch.js';
import { findMission } from './mission.resolver.js';
import { Mission } from './mission.js';

async function turnsOf(watch: MissionWatch, context: RobotsContext) {
  await allowFollowing(watch, context);
  return context.live({ types: TELLS_OF_MISSION, matches: (event) => isWatched(watch, event as MissionEvent) });
}

@Resolver()
export class MissionLive {
  @Subscription(() => Mission, {
    nullable: true,
    description:
      'A mission was requested, assigned, reached another phase, was completed, has failed or was cancelled; any of ' +
      'the tenant without an argument. The mission comes as it stands now; see its timeline. One push per turn, none ' +
      'is coalesced. For whoever may read missions.',
    subscribe: ({ args, context }) => turnsOf(args as MissionWatch, context as RobotsContext),
  })
  missionUpdated(@Args() _: MissionWatch, @Root() { events }: Push, @Ctx() context: RobotsContext) {
    return findMission(events[0].subject, context);
  }
}
