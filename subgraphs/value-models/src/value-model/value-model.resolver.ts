import { connectionType, PageArgs } from '@valueverse/kit/connection';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { BenefitProfile } from '../benefit/benefit-profile.js';
import { Commitment } from '../commitment/commitment.js';
import type { ValueModelsContext } from '../context.js';
import { TeiCategory, ValueDriver } from '../driver/value-driver.js';
import { Facility } from '../facility/facility.js';
import { Scenario } from '../scenario/scenario.js';
import { ValueModelVersion } from '../version/value-model-version.js';
import { ValueModel } from './value-model.js';
import { maySeeModels } from './value-model.policy.js';

export const ValueModelConnection = connectionType(ValueModel);

/** The one way in: the query and the entity reference both find a model here. */
export const findValueModel = async (id: string, { caller, valueModelsById }: ValueModelsContext) =>
  maySeeModels(caller) ? valueModelsById.load(id) : null;

@Resolver(() => ValueModel)
export class ValueModelResolver {
  @Query(() => ValueModel, { nullable: true })
  valueModel(@Arg('id', () => ID) id: string, @Ctx() context: ValueModelsContext) {
    return findValueModel(id, context);
  }

  @Query(() => ValueModelConnection, { nullable: true, description: 'Newest first.' })
  valueModels(@Args() page: PageArgs, @Ctx() { caller, valueModelPages }: ValueModelsContext) {
    return maySeeModels(caller) ? valueModelPages.load({ page }) : null;
  }

  @FieldResolver(() => [Facility])
  facilities(@Root() { facilityIds }: ValueModel): Facility[] {
    return facilityIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [ValueDriver], { description: 'By key.' })
  async drivers(
    @Root() { id }: ValueModel,
    @Arg('category', () => TeiCategory, { nullable: true }) category: TeiCategory | null,
    @Ctx() { driversByModel }: ValueModelsContext,
  ) {
    const drivers = await driversByModel.load(id);
    return category ? drivers.filter((driver) => driver.category === category) : drivers;
  }

  @FieldResolver(() => [Scenario])
  scenarios(@Root() { id }: ValueModel, @Ctx() { scenariosByModel }: ValueModelsContext) {
    return scenariosByModel.load(id);
  }

  @FieldResolver(() => [ValueModelVersion], { description: 'Newest first.' })
  versions(@Root() { id }: ValueModel, @Ctx() { versionsByModel }: ValueModelsContext) {
    return versionsByModel.load(id);
  }

  @FieldResolver(() => ValueModelVersion, { description: 'The newest version: a draft while something is unfrozen.' })
  async currentVersion(@Root() { id }: ValueModel, @Ctx() { versionsByModel }: ValueModelsContext) {
    const [newest] = await versionsByModel.load(id);
    return newest;
  }

  @FieldResolver(() => [BenefitProfile])
  benefits(@Root() { id }: ValueModel, @Ctx() { benefitsByModel }: ValueModelsContext) {
    return benefitsByModel.load(id);
  }

  @FieldResolver(() => [Commitment])
  commitments(@Root() { id }: ValueModel, @Ctx() { commitmentsByModel }: ValueModelsContext) {
    return commitmentsByModel.load(id);
  }
}
