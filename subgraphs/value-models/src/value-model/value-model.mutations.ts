import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import type { Context } from '@valueverse/kit/context';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ActivateCommitmentInput, ProposeCommitmentInput } from '../commitment/commitment.inputs.js';
import { activateCommitment } from '../commitment/activate-commitment.js';
import { Commitment } from '../commitment/commitment.js';
import { proposeCommitment } from '../commitment/propose-commitment.js';
import { BenefitProfile } from '../benefit/benefit-profile.js';
import { ProfileBenefitInput } from '../benefit/benefit.inputs.js';
import { profileBenefit } from '../benefit/profile-benefit.js';
import { allowCommit, allowEdit } from './allow.js';
import { createValueModel } from './create-value-model.js';
import { CreateValueModelInput } from './value-model.inputs.js';
import { ValueModel } from './value-model.js';

@ObjectType()
class CreateValueModelPayload extends Payload {
  @Field(() => ValueModel, { nullable: true }) readonly valueModel?: ValueModel | null;
}
@ObjectType()
class ProfileBenefitPayload extends Payload {
  @Field(() => BenefitProfile, { nullable: true }) readonly benefit?: BenefitProfile | null;
}
@ObjectType()
class CommitmentPayload extends Payload {
  @Field(() => Commitment, { nullable: true }) readonly commitment?: Commitment | null;
}

@Resolver()
export class ValueModelMutations {
  @Mutation(() => CreateValueModelPayload)
  async createValueModel(
    @Arg('input') input: CreateValueModelInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    const id = await createValueModel(context, input);
    return { valueModel: await context.tx.findOneBy(ValueModel, { id }) };
  }

  @Mutation(() => ProfileBenefitPayload, { description: 'Adds a benefit with its plan and what measures it.' })
  async profileBenefit(
    @Arg('input') input: ProfileBenefitInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    const { benefitId: id } = await profileBenefit(context, input);
    return { benefit: await context.tx.findOneBy(BenefitProfile, { id }) };
  }

  @Mutation(() => CommitmentPayload)
  async proposeCommitment(
    @Arg('input') input: ProposeCommitmentInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    const id = await proposeCommitment(context, input);
    return { commitment: await context.tx.findOneBy(Commitment, { id }) };
  }

  @Mutation(() => CommitmentPayload, { description: 'Makes a proposed commitment binding.' })
  async activateCommitment(
    @Arg('input') input: ActivateCommitmentInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowCommit(context.caller);
    const id = await activateCommitment(context, input);
    return { commitment: await context.tx.findOneBy(Commitment, { id }) };
  }
}
