import { PageArgs } from '@valueverse/kit/connection';
import type { Representation } from '@valueverse/kit/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { Facility } from '../facility/facility.js';
import { maySeeFleet } from '../fleet.policy.js';
import { Mission } from '../mission/mission.js';
import { Battery, ConnectionStatus, Pose, RobotModel, RobotStateType } from './robot-parts.js';
import { robotUsername } from './mqtt-credentials.js';
import { RobotConnection } from './robot-connection.js';
import { Robot } from './robot.js';

/** The one way in: the query and the entity references find a robot here. */
export const findRobot = async (id: string, { caller, robotsById }: RobotsContext) =>
  maySeeFleet(caller) ? robotsById.load(id) : null;

/** A robot as another subgraph names it: by id, or by what is written on it. */
export const referredRobot = async ({ id, manufacturer, serialNumber }: Representation, context: RobotsContext) => {
  if (typeof id === 'string') return findRobot(id, context);
  const address = robotUsername({ manufacturer: String(manufacturer), serialNumber: String(serialNumber) });
  return maySeeFleet(context.caller) ? context.robotsByAddress.load(address) : null;
};

@Resolver(() => Robot)
export class RobotResolver {
  @Query(() => Robot, { nullable: true })
  robot(@Arg('id', () => ID) id: string, @Ctx() context: RobotsContext) {
    return findRobot(id, context);
  }

  @Query(() => RobotConnection, { nullable: true, description: 'Newest first.' })
  robots(@Args() page: PageArgs, @Ctx() { caller, robotPages }: RobotsContext) {
    return maySeeFleet(caller) ? robotPages.load({ page }) : null;
  }

  @FieldResolver(() => RobotModel)
  model(@Root() { modelName }: Robot): RobotModel {
    return { name: modelName };
  }

  @FieldResolver(() => ConnectionStatus)
  connection(@Root() { connectionState, connectionSince }: Robot): ConnectionStatus {
    return { state: connectionState, since: connectionSince };
  }

  @FieldResolver(() => RobotStateType, { nullable: true, description: 'Null until its first state message.' })
  state(@Root() { lastState }: Robot): RobotStateType | null {
    return lastState && { ...lastState, errors: [...lastState.errors] };
  }

  @FieldResolver(() => Battery, { nullable: true })
  battery(@Root() { lastState }: Robot): Battery | null {
    return lastState?.battery ?? null;
  }

  @FieldResolver(() => Pose, { nullable: true, description: 'Null when it does not tell.' })
  position(@Root() { lastState }: Robot): Pose | null {
    return lastState?.position ?? null;
  }

  @FieldResolver(() => Facility)
  facility(@Root() { facilityId }: Robot, @Ctx() { facilitiesById }: RobotsContext) {
    return facilitiesById.load(facilityId);
  }

  @FieldResolver(() => Mission, { nullable: true, description: 'The mission it is on.' })
  currentMission(@Root() { missionId }: Robot, @Ctx() { missionsById }: RobotsContext) {
    return missionId ? missionsById.load(missionId) : null;
  }
}
