import { Refusal } from '@valueverse/kit/refusal';
import { ArgsType, Field, ID } from 'type-graphql';
import { findCommitment } from '../commitment/commitment.resolver.js';
import type { ValueModelsContext } from '../context.js';
import { allowFollowing } from '../value-model/allow-following.js';
import { MOVES } from './moves.js';

/** Whose realization to follow: either of the two. */
@ArgsType()
export class Realizing {
  @Field(() => ID, { nullable: true, description: 'This model, with the commitment that binds now.' })
  readonly modelId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The model of this commitment, with this commitment.' })
  readonly commitmentId?: string | null;
}

const COALESCE_MS = 250;

/** The id of the model that is followed. */
export const modelFollowed = async ({ modelId, commitmentId }: Realizing, context: ValueModelsContext) =>
  modelId ?? (commitmentId ? (await findCommitment(commitmentId, context))?.modelId : undefined);

/** The events of one model for a subscriber who may see it. */
export async function realizationsOf(which: Realizing, context: ValueModelsContext) {
  if (Boolean(which.modelId) === Boolean(which.commitmentId)) {
    throw new Refusal('INVALID_INPUT', 'Expected either modelId or commitmentId, got both or none.');
  }
  await allowFollowing(which, context);
  const modelId = await modelFollowed(which, context);
  return context.live({ types: MOVES, key: modelId!, coalesceMs: COALESCE_MS });
}
