import { connectionType, PageArgs } from '@valueverse/kit/connection';
import { money, Money } from '@valueverse/kit/values';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Decimal } from '@valueverse/kit/decimal';
import type { ValueModelsContext } from '../context.js';
import { Facility } from '../facility/facility.js';
import { BenefitMeasurement } from '../measurement/benefit-measurement.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { ValueModel } from '../value-model/value-model.js';
import { BenefitProfile } from './benefit-profile.js';

const BenefitMeasurementConnection = connectionType(BenefitMeasurement);

/** The one way in for entity references. */
export const findBenefit = async (id: string, { caller, benefitsById }: ValueModelsContext) =>
  maySeeModels(caller) ? benefitsById.load(id) : null;

@Resolver(() => BenefitProfile)
export class BenefitResolver {
  @FieldResolver(() => ValueModel)
  model(@Root() { modelId }: BenefitProfile, @Ctx() { valueModelsById }: ValueModelsContext) {
    return valueModelsById.load(modelId);
  }

  @FieldResolver(() => Facility, { nullable: true, description: 'Where the missions that measure it run.' })
  facility(@Root() { facilityId }: BenefitProfile): Facility | null {
    return facilityId ? { id: facilityId } : null;
  }

  @FieldResolver(() => BenefitMeasurementConnection, { description: 'Newest month first.' })
  measurements(@Root() { id }: BenefitProfile, @Args() page: PageArgs, @Ctx() context: ValueModelsContext) {
    return context.measurementsByBenefit.load({ parent: id, page });
  }

  @FieldResolver(() => Money)
  async realizedToDate(@Root() { id, modelId }: BenefitProfile, @Ctx() context: ValueModelsContext): Promise<Money> {
    const [total, model] = await Promise.all([
      context.realizedByBenefit.load(id),
      context.valueModelsById.load(modelId),
    ]);
    return money(new Decimal(total?.moneyValue ?? 0).toFixed(), model?.currency ?? '');
  }
}
