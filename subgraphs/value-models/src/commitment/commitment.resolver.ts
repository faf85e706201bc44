import { clock } from '@valueverse/kit/clock';
import { Decimal as DecimalScalar } from '@valueverse/kit/scalars';
import { money, Money } from '@valueverse/kit/values';
import { Decimal } from '@valueverse/kit/decimal';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { realizedIn } from '../measurement/realized.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { ValueModel } from '../value-model/value-model.js';
import { attainment, committedToDate } from './attainment.js';
import { benefitPerformanceIndex } from './benefit-performance-index.js';
import { Commitment } from './commitment.js';

/** The one way in: the query and the entity reference both find a commitment here. */
export const findCommitment = async (id: string, { caller, commitmentsById }: ValueModelsContext) =>
  maySeeModels(caller) ? commitmentsById.load(id) : null;

/** Money and rates in the API: exact, without trailing zeros, at most 12 decimals. */
const shown = (value: Decimal) => value.toDecimalPlaces(12).toFixed();

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Query(() => Commitment, { nullable: true })
  commitment(@Arg('id', () => ID) id: string, @Ctx() context: ValueModelsContext) {
    return findCommitment(id, context);
  }

  @FieldResolver(() => ValueModel)
  model(@Root() { modelId }: Commitment, @Ctx() { valueModelsById }: ValueModelsContext) {
    return valueModelsById.load(modelId);
  }

  @FieldResolver(() => Money)
  amount(@Root() commitment: Commitment, @Ctx() context: ValueModelsContext) {
    return inCurrency(commitment, new Decimal(commitment.amount), context);
  }

  @FieldResolver(() => Money, { description: 'What is due by now: the amount spread evenly over its months.' })
  committedToDate(@Root() commitment: Commitment, @Ctx() context: ValueModelsContext) {
    return inCurrency(commitment, committedToDate(commitment, clock.now()), context);
  }

  @FieldResolver(() => Money, { description: 'What the benefits of the model brought in the period.' })
  async realizedToDate(@Root() commitment: Commitment, @Ctx() context: ValueModelsContext) {
    return inCurrency(commitment, await realized(commitment, context), context);
  }

  @FieldResolver(() => Money, { description: 'Realized less committed to date; below zero is short.' })
  async varianceToDate(@Root() commitment: Commitment, @Ctx() context: ValueModelsContext) {
    const variance = (await realized(commitment, context)).minus(committedToDate(commitment, clock.now()));
    return inCurrency(commitment, variance, context);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Realized ÷ committed to date; null before any is due.',
  })
  async attainment(@Root() commitment: Commitment, @Ctx() context: ValueModelsContext) {
    const ratio = attainment(await realized(commitment, context), committedToDate(commitment, clock.now()));
    return ratio && shown(ratio);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Present value realized ÷ present value due to date (the cost performance index of earned value).',
  })
  async benefitPerformanceIndex(@Root() commitment: Commitment, @Ctx() context: ValueModelsContext) {
    const months = await context.realizedByModel.load(commitment.modelId);
    const model = await context.valueModelsById.load(commitment.modelId);
    const index = benefitPerformanceIndex(commitment, {
      months,
      discountRate: model?.discountRate ?? '0',
      at: clock.now(),
    });
    return index && shown(index);
  }
}

const realized = async (commitment: Commitment, { realizedByModel }: ValueModelsContext) =>
  realizedIn(await realizedByModel.load(commitment.modelId), commitment).moneyValue;

async function inCurrency({ modelId }: Commitment, amount: Decimal, { valueModelsById }: ValueModelsContext) {
  return money(shown(amount), (await valueModelsById.load(modelId))?.currency ?? '');
}
