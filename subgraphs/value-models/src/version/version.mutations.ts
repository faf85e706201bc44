import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import type { Context } from '@valueverse/kit/context';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { change } from '../history/change.js';
import { allowEdit } from '../value-model/allow.js';
import { currentVersion } from './draft.js';
import { forkVersion } from './fork-version.js';
import { freezeVersion } from './freeze-version.js';
import { ValueModelVersion } from './value-model-version.js';

@InputType()
export class FreezeVersionInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
}

@InputType()
export class ForkVersionInput extends FreezeVersionInput {
  @Field(() => ID, { description: 'The frozen version to go on from.' }) readonly versionId!: string;
}

@ObjectType()
class VersionPayload extends Payload {
  @Field(() => ValueModelVersion, { nullable: true }) readonly version?: ValueModelVersion | null;
}

@Resolver()
export class VersionMutations {
  @Mutation(() => VersionPayload, {
    description: 'Freezes the plan of a model. Only a plan without faults can be, and only a frozen one committed to.',
  })
  async freezeVersion(
    @Arg('input') input: FreezeVersionInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    return { version: currentVersion(await change(context, input, freezeVersion)) };
  }

  @Mutation(() => VersionPayload, { description: 'Goes back to the plan of a frozen version, and on from there.' })
  async forkVersion(
    @Arg('input') input: ForkVersionInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    return { version: currentVersion(await change(context, input, (state) => forkVersion(state, input.versionId))) };
  }
}
