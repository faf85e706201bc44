import { money, Money, Quantity } from '@valueverse/kit/values';
import { Decimal } from '@valueverse/kit/decimal';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { BenefitProfile } from '../benefit/benefit-profile.js';
import type { ValueModelsContext } from '../context.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { ValueModel } from '../value-model/value-model.js';
import { Attribution } from './attribution.js';
import { BenefitMeasurement } from './benefit-measurement.js';

/** The one way in: the query and the entity reference both find a measurement here. */
export const findMeasurement = async (id: string, { caller, measurementsById }: ValueModelsContext) =>
  maySeeModels(caller) ? measurementsById.load(id) : null;

@Resolver(() => BenefitMeasurement)
export class MeasurementResolver {
  @Query(() => BenefitMeasurement, { nullable: true })
  measurement(@Arg('id', () => ID) id: string, @Ctx() context: ValueModelsContext) {
    return findMeasurement(id, context);
  }

  @FieldResolver(() => Quantity)
  async actual(@Root() { benefitId, quantity }: BenefitMeasurement, @Ctx() { benefitsById }: ValueModelsContext) {
    const unit = (await benefitsById.load(benefitId))?.unit ?? '1';
    return { value: new Decimal(quantity).toFixed(), unit };
  }

  @FieldResolver(() => Money)
  async moneyValue(
    @Root() { modelId, moneyValue }: BenefitMeasurement,
    @Ctx() { valueModelsById }: ValueModelsContext,
  ) {
    return money(new Decimal(moneyValue).toFixed(), (await valueModelsById.load(modelId))?.currency ?? '');
  }

  @FieldResolver(() => BenefitProfile)
  benefit(@Root() { benefitId }: BenefitMeasurement, @Ctx() { benefitsById }: ValueModelsContext) {
    return benefitsById.load(benefitId);
  }

  @FieldResolver(() => ValueModel)
  model(@Root() { modelId }: BenefitMeasurement, @Ctx() { valueModelsById }: ValueModelsContext) {
    return valueModelsById.load(modelId);
  }

  @FieldResolver(() => [Attribution], { description: 'The newest units it counts; at most 50.' })
  attributions(@Root() { id }: BenefitMeasurement, @Ctx() { attributionsByMeasurement }: ValueModelsContext) {
    return attributionsByMeasurement.load(id);
  }
}
