import { clock } from '@valueverse/kit/clock';
import type { Push } from '@valueverse/kit/events/live';
import { money } from '@valueverse/kit/values';
import { Decimal } from '@valueverse/kit/decimal';
import { Args, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { type Commitment, CommitmentStatus } from '../commitment/commitment.js';
import type { ValueModelsContext } from '../context.js';
import { findValueModel } from '../value-model/value-model.resolver.js';
import { BenefitRealization } from './benefit-realization.js';
import { missionsOf } from './missions-of.js';
import { modelFollowed, Realizing, realizationsOf } from './realizations-of.js';

const BINDING = new Set([CommitmentStatus.ACTIVE, CommitmentStatus.AT_RISK]);

@Resolver()
export class RealizationLive {
  @Subscription(() => BenefitRealization, {
    nullable: true,
    description:
      'How a model stands after something moved what it brings, for one model or one commitment. Changes within 250 ms ' +
      'come as one push, which carries running totals; nothing is lost by resuming. For whoever may read the model.',
    subscribe: ({ args, context }) => realizationsOf(args as Realizing, context as ValueModelsContext),
  })
  async benefitRealizationUpdated(
    @Args() which: Realizing,
    @Root() { events }: Push,
    @Ctx() context: ValueModelsContext,
  ): Promise<BenefitRealization | null> {
    const model = await findValueModel((await modelFollowed(which, context)) ?? '', context);
    if (!model) return null;
    const months = await context.realizedByModel.load(model.id);
    const total = months.reduce((all, { moneyValue }) => all.plus(moneyValue), new Decimal(0));
    const commitments = await context.commitmentsByModel.load(model.id);
    const isMeant = ({ id, status }: Commitment) =>
      which.commitmentId ? id === which.commitmentId : BINDING.has(status);
    return {
      period: `${clock.iso().slice(0, 7)}-01`,
      realized: money(total.toFixed(), model.currency),
      commitment: commitments.findLast(isMeant) ?? null,
      model,
      causedBy: { types: events.map(({ type }) => type), missions: missionsOf(events) },
    };
  }
}
