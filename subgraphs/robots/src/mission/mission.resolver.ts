import { clock } from '@valueverse/kit/clock';
import { PageArgs } from '@valueverse/kit/connection';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { Facility } from '../facility/facility.js';
import { maySeeFleet } from '../fleet.policy.js';
import { Robot } from '../robot/robot.js';
import { ServiceRequest } from '../service-request/service-request.js';
import { MissionConnection } from './mission-connection.js';
import { MissionDurationsType, MissionStatusType, SlaStatusType } from './mission-parts.js';
import type { MissionStatus } from './mission-status.js';
import { missionDurations, missionNow, onTime, slaStatus, type SlaStatus } from './mission-time.js';
import { Mission } from './mission.js';

@ArgsType()
class MissionArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) readonly facilityId?: string | null;
  @Field(() => [MissionStatusType], { nullable: true }) readonly statuses?: MissionStatus[] | null;
}

/** The one way in: the query and the entity reference both find a mission here. */
export const findMission = async (id: string, { caller, missionsById }: RobotsContext) =>
  maySeeFleet(caller) ? missionsById.load(id) : null;

const completedAt = ({ status, endedAt }: Mission) => (status === 'COMPLETED' ? endedAt : null);

@Resolver(() => Mission)
export class MissionResolver {
  @Query(() => Mission, { nullable: true })
  mission(@Arg('id', () => ID) id: string, @Ctx() context: RobotsContext) {
    return findMission(id, context);
  }

  @Query(() => MissionConnection, { nullable: true, description: 'Newest request first.' })
  missions(
    @Args() { facilityId, statuses, ...page }: MissionArgs,
    @Ctx() { caller, missionPages, missionsByFacility }: RobotsContext,
  ) {
    if (!maySeeFleet(caller)) return null;
    const question = { page, ...(statuses && { where: { status: statuses } }) };
    return facilityId ? missionsByFacility.load({ ...question, parent: facilityId }) : missionPages.load(question);
  }

  @FieldResolver(() => Facility)
  facility(@Root() { facilityId }: Mission, @Ctx() { facilitiesById }: RobotsContext) {
    return facilitiesById.load(facilityId);
  }

  @FieldResolver(() => Robot, { nullable: true, description: 'Null until one is assigned.' })
  robot(@Root() { robotId }: Mission, @Ctx() { robotsById }: RobotsContext) {
    return robotId ? robotsById.load(robotId) : null;
  }

  @FieldResolver(() => ServiceRequest, { nullable: true, description: 'The request behind it.' })
  serviceRequest(@Root() { externalRef }: Mission): ServiceRequest | null {
    return externalRef ? { id: externalRef } : null;
  }

  @FieldResolver(() => MissionDurationsType, { description: 'So far, while it is not over.' })
  durations(@Root() mission: Mission): MissionDurationsType {
    const now = { status: mission.status, at: missionNow(mission, clock.now()).toISOString() };
    const spent = missionDurations(mission.endedAt ? mission.timeline : [...mission.timeline, now]);
    const { queueSeconds: queue, travelSeconds: travel, handoverSeconds: handover, totalSeconds: total } = spent;
    return { queue, travel, handover, total };
  }

  @FieldResolver(() => SlaStatusType)
  slaStatus(@Root() mission: Mission): SlaStatus {
    return slaStatus({ dueAt: mission.dueAt, completedAt: completedAt(mission) }, missionNow(mission, clock.now()));
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Null until it is completed, or without a due time.' })
  onTime(@Root() mission: Mission): boolean | null {
    return onTime(completedAt(mission), mission.dueAt);
  }
}
