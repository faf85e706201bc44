import { clock } from '@valueverse/kit/clock';
import type { Push } from '@valueverse/kit/events/live';
import { money } from '@valueverse/kit/values';
import { Decimal } from 'decimal.js';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { CommitmentStatus } from '../commitment/commitment.js';
import type { ValueModelsContext } from '../context.js';
import { findValueModel } from '../value-model/value-model.resolver.js';
import { BenefitRealization } from './benefit-realization.js';
import { missionsOf } from './missions-of.js';
import { realizationsOf } from './realizations-of.js';

const BINDING = new Set([CommitmentStatus.ACTIVE, CommitmentStatus.AT_RISK]);

@Resolver()
export class RealizationResolver {
  @Subscription(() => BenefitRealization, {
    nullable: true,
    description: 'Follows a model live. Changes within 250 ms come as one push; nothing is lost by resuming.',
    subscribe: ({ args, context }) => realizationsOf(String(args['modelId']), context as ValueModelsContext),
  })
  async benefitRealizationUpdated(
    @Arg('modelId', () => ID) modelId: string,
    @Root() { events }: Push,
    @Ctx() context: ValueModelsContext,
  ): Promise<BenefitRealization | null> {
    const model = await findValueModel(modelId, context);
    if (!model) return null;
    const months = await context.realizedByModel.load(modelId);
    const total = months.reduce((all, { moneyValue }) => all.plus(moneyValue), new Decimal(0));
    const commitments = await context.commitmentsByModel.load(modelId);
    return {
      period: `${clock.iso().slice(0, 7)}-01`,
      realized: money(total.toFixed(), model.currency),
      commitment: commitments.findLast(({ status }) => BINDING.has(status)) ?? null,
      model,
      causedBy: { types: events.map(({ type }) => type), missions: missionsOf(events) },
    };
  }
}
