import { Refusal } from '@valueverse/kit/refusal';
import type { RobotsContext } from './context.js';
import { findFacility } from './facility/facility.resolver.js';
import { maySeeFleet } from './fleet.policy.js';
import { findMission } from './mission/mission.resolver.js';
import { findRobot } from './robot/robot.resolver.js';

/** What a subscriber wants to follow; everything of the tenant when nothing is named. */
interface Followed {
  readonly facilityId?: string | null | undefined;
  readonly robotId?: string | null | undefined;
  readonly missionId?: string | null | undefined;
}

const FINDERS = {
  facilityId: ['facility', findFacility],
  robotId: ['robot', findRobot],
  missionId: ['mission', findMission],
} as const;

/** Refuses who may not see what is followed, as if it were not there; or who may see nothing of a fleet at all. */
export async function allowFollowing(followed: Followed, context: RobotsContext): Promise<void> {
  for (const [name, [thing, find]] of Object.entries(FINDERS)) {
    const id = followed[name as keyof Followed];
    if (id == null || (await find(id, context))) continue;
    throw new Refusal('NOT_FOUND', `There is no ${thing} ${id}.`, [name]);
  }
  if (!maySeeFleet(context.caller)) throw new Refusal('FORBIDDEN', 'Following a fleet takes a role in its tenant.');
}
