import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Args, ArgsType, Ctx, Field, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { allowFollowing } from '../value-model/allow-following.js';
import { CommitmentStatusChange } from './commitment-status-change.js';
import { CommitmentStatus } from './commitment.js';
import { findCommitment } from './commitment.resolver.js';

/** The status each event gives a commitment. */
const STATUS = {
  'value-models.commitment.proposed.v1': CommitmentStatus.PROPOSED,
  'value-models.commitment.activated.v1': CommitmentStatus.ACTIVE,
  'value-models.commitment.at-risk.v1': CommitmentStatus.AT_RISK,
  'value-models.commitment.recovered.v1': CommitmentStatus.ACTIVE,
} as const;
type Told = LoggedEvent<keyof typeof STATUS>;
const TYPES = Object.keys(STATUS) as Told['type'][];

@ArgsType()
class Which {
  @Field(() => ID, { nullable: true, description: 'Only commitments of this model.' }) readonly modelId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this commitment.' }) readonly commitmentId?: string | null;
}

async function changesOf({ modelId, commitmentId }: Which, context: ValueModelsContext) {
  await allowFollowing({ modelId, commitmentId }, context);
  const matches = ({ data }: LoggedEvent) =>
    (modelId == null || (data as Told['data']).modelId === modelId) &&
    (commitmentId == null || (data as Told['data']).commitmentId === commitmentId);
  return context.live({ types: TYPES, matches });
}

@Resolver()
export class CommitmentLive {
  @Subscription(() => CommitmentStatusChange, {
    nullable: true,
    description:
      'A commitment was proposed, became binding, is at risk, or no longer is; any of the tenant without an argument. ' +
      'One push per change, none is coalesced. For whoever may read commitments.',
    subscribe: ({ args, context }) => changesOf(args as Which, context as ValueModelsContext),
  })
  async commitmentStatusChanged(
    @Args() _: Which,
    @Root() { events: [event] }: Push,
    @Ctx() context: ValueModelsContext,
  ): Promise<CommitmentStatusChange | null> {
    const { type, data } = event as Told;
    const commitment = await findCommitment(data.commitmentId, context);
    return commitment && { commitment, status: STATUS[type] };
  }
}
