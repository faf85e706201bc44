import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { checkEvidence } from '../evidence/evidence.js';
import { change, type Decision } from '../history/change.js';
import { rowsOf } from '../history/model-state.js';
import { allowEdit } from '../value-model/allow.js';
import {
  AttachEvidenceInput,
  ChallengeAssumptionInput,
  RetireAssumptionInput,
  SetAssumptionInput,
  ValidateAssumptionInput,
} from './assumption.inputs.js';
import { Assumption } from './assumption.js';
import { attachEvidence, challengeAssumption, retireAssumption, validateAssumption } from './judge-assumption.js';
import { setAssumption } from './set-assumption.js';

@ObjectType()
class AssumptionPayload extends Payload {
  @Field(() => Assumption, { nullable: true }) readonly assumption?: Assumption | null;
}

@Resolver()
export class AssumptionMutations {
  @Mutation(() => AssumptionPayload, {
    description:
      'Says what a driver’s value may turn out to be; said before, it is said anew and has to be validated anew.',
  })
  async setAssumption(
    @Arg('input') input: SetAssumptionInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    const after = await change(context, input, (state) => setAssumption(state, newId(), input));
    const driver = rowsOf(after, 'drivers').find(({ key }) => key === input.driverKey);
    return { assumption: rowsOf(after, 'assumptions').find(({ driverId }) => driverId === driver?.id) };
  }

  @Mutation(() => AssumptionPayload, { description: 'Vouches for an assumption that somebody else owns and has set.' })
  validateAssumption(
    @Arg('input') input: ValidateAssumptionInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    return judge(context, input, (state, facts) => validateAssumption(state, facts, input.assumptionId));
  }

  @Mutation(() => AssumptionPayload, {
    description: 'Says what speaks against an assumption. A version with a challenged assumption cannot be frozen.',
  })
  challengeAssumption(
    @Arg('input') input: ChallengeAssumptionInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    return judge(context, input, (state) => challengeAssumption(state, input.assumptionId, input.reason));
  }

  @Mutation(() => AssumptionPayload, { description: 'Lets an assumption count no more.' })
  retireAssumption(
    @Arg('input') input: RetireAssumptionInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    return judge(context, input, (state) => retireAssumption(state, input.assumptionId));
  }

  @Mutation(() => AssumptionPayload, { description: 'Adds what speaks for an assumption.' })
  attachEvidence(
    @Arg('input') input: AttachEvidenceInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    const evidence = checkEvidence(newId(), input.evidence);
    return judge(context, input, (state) => attachEvidence(state, input.assumptionId, evidence));
  }
}

async function judge(context: Context, input: ValidateAssumptionInput, decide: Decision): Promise<AssumptionPayload> {
  allowEdit(context.caller);
  const after = await change(context, input, decide);
  return { assumption: after.assumptions[input.assumptionId] ?? null };
}
