import { Decimal } from '@valueverse/kit/scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Assumption } from '../assumption/assumption.js';
import type { ValueModelsContext } from '../context.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { ValueModel } from '../value-model/value-model.js';
import { driverGraph } from './driver-graph.js';
import { driverValues } from './driver-values.js';
import { ValueDriver } from './value-driver.js';

/** The one way in for entity references. */
export const findDriver = async (id: string, { caller, driversById }: ValueModelsContext) =>
  maySeeModels(caller) ? driversById.load(id) : null;

@Resolver(() => ValueDriver)
export class DriverResolver {
  @FieldResolver(() => ValueModel)
  model(@Root() { modelId }: ValueDriver, @Ctx() { valueModelsById }: ValueModelsContext) {
    return valueModelsById.load(modelId);
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description: 'What it comes to with the planned values, in its unit; null while the plan has faults.',
  })
  async value(@Root() { modelId, key }: ValueDriver, @Ctx() { driversByModel }: ValueModelsContext) {
    const value = driverValues(await driversByModel.load(modelId)).get(key);
    return value ? value.toDecimalPlaces(12).toFixed() : null;
  }

  @FieldResolver(() => [ValueDriver], { description: 'The drivers its formula reads.' })
  dependsOn(@Root() driver: ValueDriver, @Ctx() context: ValueModelsContext) {
    return neighbours(driver, 'dependsOn', context);
  }

  @FieldResolver(() => [ValueDriver], { description: 'The drivers whose formulas read it.' })
  dependents(@Root() driver: ValueDriver, @Ctx() context: ValueModelsContext) {
    return neighbours(driver, 'dependents', context);
  }

  @FieldResolver(() => Assumption, { nullable: true, description: 'What its value may turn out to be.' })
  assumption(@Root() { id }: ValueDriver, @Ctx() { assumptionsByDriver }: ValueModelsContext) {
    return assumptionsByDriver.load(id);
  }
}

async function neighbours(
  { modelId, key }: ValueDriver,
  side: 'dependsOn' | 'dependents',
  { driversByModel }: ValueModelsContext,
): Promise<ValueDriver[]> {
  const all = await driversByModel.load(modelId);
  const keys = new Set(driverGraph(all).nodes.get(key)?.[side]);
  return all.filter((driver) => keys.has(driver.key));
}
