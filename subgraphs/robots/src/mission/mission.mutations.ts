import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import type { Context } from '@valueverse/kit/context';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Ctx, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { allowRunning } from '../allow-running.js';
import type { RobotsContext } from '../context.js';
import { cancelMission } from './cancel-mission.js';
import { dispatchMission } from './dispatch-mission.js';
import { CancelMissionInput, DispatchMissionInput } from './mission.inputs.js';
import { findMission } from './mission.resolver.js';
import { Mission } from './mission.js';

@ObjectType()
class MissionPayload extends Payload {
  readonly missionId?: string;
}

@Resolver(() => MissionPayload)
export class MissionMutations {
  @Mutation(() => MissionPayload, { description: 'The mission waits when no robot is free.' })
  async dispatchMission(
    @Arg('input') input: DispatchMissionInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowRunning(context.caller);
    return { missionId: await dispatchMission(context, input) };
  }

  @Mutation(() => MissionPayload)
  async cancelMission(
    @Arg('input') input: CancelMissionInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowRunning(context.caller);
    return { missionId: await cancelMission(context, input) };
  }

  @FieldResolver(() => Mission, { nullable: true })
  mission(@Root() { missionId }: MissionPayload, @Ctx() context: RobotsContext) {
    return missionId ? findMission(missionId, context) : null;
  }
}
