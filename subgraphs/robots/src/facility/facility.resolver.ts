import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import { connectionType, PageArgs } from '@valueverse/kit/connection';
import type { Context } from '@valueverse/kit/context';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { allowRunning } from '../allow-running.js';
import type { RobotsContext } from '../context.js';
import { maySeeFleet } from '../fleet.policy.js';
import { MissionConnection } from '../mission/mission-connection.js';
import { RobotConnection } from '../robot/robot-connection.js';
import { Facility } from './facility.js';
import { registerFacility, RegisterFacilityInput } from './register-facility.js';

const FacilityConnection = connectionType(Facility);

/** The one way in: the query and the entity reference both find a facility here. */
export const findFacility = async (id: string, { caller, facilitiesById }: RobotsContext) =>
  maySeeFleet(caller) ? facilitiesById.load(id) : null;

@ObjectType()
class RegisterFacilityPayload extends Payload {
  readonly facilityId?: string;
}

@Resolver(() => Facility)
export class FacilityResolver {
  @Query(() => Facility, { nullable: true })
  facility(@Arg('id', () => ID) id: string, @Ctx() context: RobotsContext) {
    return findFacility(id, context);
  }

  @Query(() => FacilityConnection, { nullable: true, description: 'Newest first.' })
  facilities(@Args() page: PageArgs, @Ctx() { caller, facilityPages }: RobotsContext) {
    return maySeeFleet(caller) ? facilityPages.load({ page }) : null;
  }

  @FieldResolver(() => RobotConnection, { description: 'Newest first.' })
  robots(@Root() { id }: Facility, @Args() page: PageArgs, @Ctx() { robotsByFacility }: RobotsContext) {
    return robotsByFacility.load({ parent: id, page });
  }

  @FieldResolver(() => MissionConnection, { description: 'Newest request first.' })
  missions(@Root() { id }: Facility, @Args() page: PageArgs, @Ctx() { missionsByFacility }: RobotsContext) {
    return missionsByFacility.load({ parent: id, page });
  }
}

@Resolver(() => RegisterFacilityPayload)
export class FacilityMutations {
  @Mutation(() => RegisterFacilityPayload)
  async registerFacility(
    @Arg('input') input: RegisterFacilityInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ): Promise<Partial<RegisterFacilityPayload>> {
    allowRunning(context.caller);
    return { facilityId: await registerFacility(context, input) };
  }

  @FieldResolver(() => Facility, { nullable: true })
  facility(@Root() { facilityId }: RegisterFacilityPayload, @Ctx() context: RobotsContext) {
    return facilityId ? findFacility(facilityId, context) : null;
  }
}
